package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.ResultView;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The results of a KPI, one resource a period: two people filling different periods never collide. */
@RestController
@RequestMapping("/api/tenants/{code}/kpis/{kpiId}/results/{period}")
@Tag(name = "Results")
class ResultController {

    private final TenantScope scope;
    private final Results results;
    private final Idempotency idempotency;

    ResultController(TenantScope scope, Results results, Idempotency idempotency) {
        this.scope = scope;
        this.results = results;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getResult", summary = "The result of one period")
    ResponseEntity<ResultView> one(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "2021-Q2") String period) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        Period asked = PathValues.period(period);
        ResultView result =
                scope.read(tenant, () -> results.find(tenant, kpi, asked)).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().eTag(result.etag()).body(result);
    }

    @PutMapping
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "putResult",
            summary = "Records or corrects the result of one period",
            description = "If-None-Match: * records the first result, If-Match corrects the one with that entity tag.")
    ResponseEntity<ResultView> put(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "2021-Q2") String period,
            @Valid @RequestBody ResultBody body,
            Precondition precondition,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        Period asked = PathValues.period(period);
        return idempotency.once(key, tenant, actor, body, ResultView.class, () -> {
            ResultView recorded = results.record(tenant, body.cell(kpi, asked, precondition), actor.author());
            return ResponseEntity.status(precondition.expectsAbsence() ? HttpStatus.CREATED : HttpStatus.OK)
                    .eTag(recorded.etag())
                    .body(recorded);
        });
    }

    @DeleteMapping
    @Requires(Action.RECORD_RESULT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawResult",
            summary = "Takes back the result of one period",
            description =
                    "For what was entered by mistake. There is no result then, which is not 0; the history stays.")
    void withdraw(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "2021-Q2") String period,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        Period asked = PathValues.period(period);
        scope.write(tenant, () -> results.withdraw(tenant, kpi, asked, actor.author(), precondition));
    }
}
