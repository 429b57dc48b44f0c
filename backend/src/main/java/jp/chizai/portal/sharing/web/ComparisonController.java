package jp.chizai.portal.sharing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.sharing.Comparison;
import jp.chizai.portal.sharing.Comparisons;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A prefecture beside the country and its like. */
@RestController
@Tag(name = "Shared results")
class ComparisonController {

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping("/api/tenants/{code}/plans/{plan}/comparison")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "compareTenant",
            summary = "The tenant's KPIs beside the national picture and prefectures like it",
            description = "KPIs are counted, values stand side by side: nothing is added up over units, and nobody is"
                    + " ranked. Why a prefecture counts as similar is told with it.")
    Comparison of(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            Actor actor) {
        return comparisons.of(PathValues.tenant(code), PathValues.plan(plan), actor);
    }
}
