package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The action plans. */
@RestController
@Tag(name = "Plans")
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/api/plans")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listPlans",
            summary = "The action plans with their basic policies, stages and published figures, the earliest first")
    List<PlanBody> all() {
        return plans.all().stream().map(PlanBody::of).toList();
    }

    /** A plan as the API tells it. */
    @Schema(name = "Plan")
    record PlanBody(
            @Schema(example = "plan-2") PlanId id,
            String nameJa,
            String nameEn,
            FiscalYear firstYear,
            FiscalYear lastYear,
            List<Plan.Policy> policies,
            List<StageBody> stages,
            List<Plan.PublishedFigure> publishedFigures) {

        static PlanBody of(Plan plan) {
            return new PlanBody(
                    plan.id(),
                    plan.nameJa(),
                    plan.nameEn(),
                    plan.firstYear(),
                    plan.lastYear(),
                    plan.policies(),
                    Arrays.stream(Stage.values())
                            .map(stage -> new StageBody(stage.number(), stage.nameJa(), stage.nameEn()))
                            .toList(),
                    plan.publishedFigures());
        }
    }

    /** A stage of IP use by name. */
    @Schema(name = "StageName")
    record StageBody(int number, String nameJa, String nameEn) {}
}
