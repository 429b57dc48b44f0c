package jp.chizai.portal.recommendation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.recommendation.Coverage;
import jp.chizai.portal.recommendation.Coverages;
import jp.chizai.portal.recommendation.Gap;
import jp.chizai.portal.recommendation.Gaps;
import jp.chizai.portal.recommendation.Recommendation;
import jp.chizai.portal.recommendation.Recommendations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which entries fit a KPI, and where practice is missing. */
@RestController
@Tag(name = "Recommendations")
class RecommendationController {

    private final Access access;
    private final Plans plans;
    private final Recommendations recommendations;
    private final Gaps gaps;
    private final Coverages coverages;

    RecommendationController(
            Access access, Plans plans, Recommendations recommendations, Gaps gaps, Coverages coverages) {
        this.access = access;
        this.plans = plans;
        this.recommendations = recommendations;
        this.gaps = gaps;
        this.coverages = coverages;
    }

    @GetMapping("/api/tenants/{code}/kpis/{kpiId}/recommended-practices")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "recommendPractices",
            summary = "The entries of others that fit a KPI best, each with the reasons why",
            description = "At most five; none that the prefecture wrote or has adopted already.")
    List<Recommendation> ofKpi(
            @PathVariable @Parameter(example = "02") String code, @PathVariable UUID kpiId, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        return access.read(actor, tenant, () -> recommendations.of(tenant, new KpiId(kpiId)));
    }

    @GetMapping("/api/plans/{plan}/practice-gaps")
    @Requires(Action.LIST_KPIS)
    @Operation(
            operationId = "listPracticeGaps",
            summary = "The KPIs at risk or off track for which nothing is adopted, as far as one's reach goes",
            description = "Those off track first. Each with the number of entries that fit it and the best of them.")
    List<Gap> gaps(@PathVariable @Parameter(example = "plan-2") String plan, Actor actor) {
        PlanId id = known(plan);
        return access.read(actor, Action.LIST_KPIS, () -> gaps.of(id));
    }

    @GetMapping("/api/plans/{plan}/practice-coverage")
    @Requires(Action.LIST_KPIS)
    @Operation(
            operationId = "getPracticeCoverage",
            summary =
                    "Which topics the published entries cover, beside the KPIs within one's reach, and how adoption went")
    Coverage coverage(@PathVariable @Parameter(example = "plan-2") String plan, Actor actor) {
        PlanId id = known(plan);
        return access.read(actor, Action.LIST_KPIS, () -> coverages.of(id));
    }

    private PlanId known(String plan) {
        PlanId id = PathValues.plan(plan);
        plans.find(id).orElseThrow(ProblemException::notFound);
        return id;
    }
}
