package jp.chizai.portal.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.overview.Overview;
import jp.chizai.portal.overview.Overviews;
import jp.chizai.portal.plan.PlanId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The national picture. */
@RestController
@Tag(name = "Overview")
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/plans/{plan}/overview")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getOverview",
            summary = "How many KPIs of a plan stand where: nationwide, by prefecture, bureau, stage and policy",
            description = "Counts of KPIs only; values of different units are never added up.")
    Overview of(@PathVariable @Parameter(example = "plan-2") String plan) {
        if (!PlanId.isValid(plan)) {
            throw ProblemException.notFound();
        }
        return overviews.of(new PlanId(plan));
    }
}
