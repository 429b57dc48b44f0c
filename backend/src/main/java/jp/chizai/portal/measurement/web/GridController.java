package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Problems;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.measurement.Grids;
import jp.chizai.portal.measurement.Origin;
import jp.chizai.portal.measurement.RecordedCells;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's results of a plan as one grid, read at once and written many at once. */
@RestController
@RequestMapping("/api/tenants/{code}/plans/{plan}")
@Tag(name = "Results")
class GridController {

    private final TenantScope scope;
    private final Grids grids;
    private final Results results;
    private final Access access;
    private final Idempotency idempotency;
    private final Problems problems;

    GridController(
            TenantScope scope,
            Grids grids,
            Results results,
            Access access,
            Idempotency idempotency,
            Problems problems) {
        this.scope = scope;
        this.grids = grids;
        this.results = results;
        this.access = access;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @GetMapping("/grid")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getGrid", summary = "The tenant's results of a plan, KPIs down and periods across")
    GridView grid(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @RequestParam(required = false)
                    @Min(1950)
                    @Max(2200)
                    @Parameter(description = "One fiscal year; left out, all of the plan", example = "2021")
                    Integer year,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        FiscalYear asked = year == null ? null : new FiscalYear(year);
        Grid grid = scope.read(tenant, () -> grids.of(tenant, id, asked));
        return new GridView(
                grid.plan(), grid.fiscalYear(), KpiDetail.Permissions.of(access, actor, tenant), grid.rows());
    }

    @PutMapping("/results")
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "putResults",
            summary = "Records, corrects or takes back many results at once",
            description = "Each entry says by its tag what it replaces and has an outcome of its own: those that can"
                    + " be are saved, the others say why not. At most 2,000 entries.")
    ResponseEntity<CellsView> put(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody CellsBody body,
            IdempotencyKey key,
            Actor actor,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        return idempotency.once(key, tenant, actor, body, CellsView.class, () -> {
            RecordedCells recorded = results.recordAll(tenant, id, body.toCells(), actor.author(), Origin.ENTRY);
            return ResponseEntity.ok(CellsView.of(recorded, problems, locale));
        });
    }
}
