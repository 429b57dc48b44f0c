package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.KpiSheet;
import jp.chizai.portal.measurement.KpiSheets;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's KPIs. */
@RestController
@RequestMapping("/api/tenants/{code}")
@Tag(name = "KPIs of a tenant")
class KpiController {

    private final TenantScope scope;
    private final Plans plans;
    private final Scorecards scorecards;
    private final KpiSheets sheets;
    private final Access access;

    KpiController(TenantScope scope, Plans plans, Scorecards scorecards, KpiSheets sheets, Access access) {
        this.scope = scope;
        this.plans = plans;
        this.scorecards = scorecards;
        this.sheets = sheets;
        this.access = access;
    }

    @GetMapping("/plans/{plan}/kpis")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "listTenantKpis", summary = "The tenant's KPIs in a plan, each with where it stands")
    List<KpiSummary> list(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        plans.find(id).orElseThrow(ProblemException::notFound);
        return scope.read(tenant, () -> scorecards.ofTenant(tenant, id)).stream()
                .map(KpiSummary::of)
                .toList();
    }

    @GetMapping("/kpis/{kpiId}")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getKpi", summary = "One KPI with its definition, targets, results and history")
    ResponseEntity<KpiDetail> one(
            @PathVariable @Parameter(example = "02") String code, @PathVariable String kpiId, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        KpiId id = PathValues.kpi(kpiId);
        KpiSheet sheet = scope.read(tenant, () -> sheets.of(tenant, id));
        KpiDetail detail = KpiDetail.of(sheet, KpiDetail.Permissions.of(access, actor, tenant));
        return ResponseEntity.ok()
                .eTag(sheet.tag() + detail.permissions().tag())
                .body(detail);
    }

    @GetMapping("/due")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "listDue", summary = "What the tenant still has to report, the earliest deadline first")
    List<DueItem> due(@PathVariable @Parameter(example = "02") String code) {
        TenantId tenant = PathValues.tenant(code);
        return scope.read(
                tenant,
                () -> plans.all().stream()
                        .flatMap(plan -> sheets.due(tenant, plan.id()).stream())
                        .map(DueItem::of)
                        .toList());
    }
}
