package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The KPIs of a plan over all tenants. */
@RestController
@RequestMapping("/api/plans/{plan}/kpis")
@Tag(name = "KPIs of a plan")
class PlanKpiController {

    private final TenantScope scope;
    private final Plans plans;
    private final Scorecards scorecards;
    private final KpiFilters filters;
    private final Access access;

    PlanKpiController(TenantScope scope, Plans plans, Scorecards scorecards, KpiFilters filters, Access access) {
        this.scope = scope;
        this.plans = plans;
        this.scorecards = scorecards;
        this.filters = filters;
        this.access = access;
    }

    @GetMapping
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listPlanKpis",
            summary = "The KPIs of a plan, each with where it stands",
            description =
                    "Central KPIs for everybody; regional KPIs as far as the reader's reach goes: the own prefecture,"
                            + " the bureau's region, or all.")
    List<KpiSummary> list(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @RequestParam @Parameter(description = "central or regional", example = "central") String level,
            @RequestParam(required = false) @Parameter(example = "02") String tenant,
            @RequestParam(required = false) @Parameter(example = "tohoku") String bureau,
            @RequestParam(required = false) @Parameter(example = "2") String stage,
            @RequestParam(required = false) @Parameter(example = "1") String policy,
            @RequestParam(required = false) @Parameter(example = "off-track") String standing,
            Actor actor) {
        PlanId id = PathValues.plan(plan);
        plans.find(id).orElseThrow(ProblemException::notFound);
        Predicate<Scorecard> chosen = filters.of(tenant, bureau, stage, policy, standing);
        Stream<Scorecard> found = switch (filters.level(level)) {
            case CENTRAL -> scope.read(TenantId.CENTRE, () -> scorecards.ofTenant(TenantId.CENTRE, id).stream());
            case REGIONAL -> access.read(actor, Action.LIST_KPIS, () -> scorecards.ofPrefectures(id).stream());
        };
        return found.filter(chosen).map(KpiSummary::of).toList();
    }
}
