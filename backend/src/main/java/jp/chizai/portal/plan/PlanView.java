package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;

/** A plan as the API tells it. */
@Schema(name = "Plan")
public record PlanView(
        @Schema(example = "plan-2") PlanId id,
        String nameJa,
        String nameEn,
        FiscalYear firstYear,
        FiscalYear lastYear,
        List<Plan.Policy> policies,
        List<StageName> stages,
        List<Plan.PublishedFigure> publishedFigures,

        @Schema(
                description = "When it was opened for drafting; null while the centre prepares it.",
                example = "2022-10-03")
        @Nullable
        LocalDate openedOn,

        @Schema(description = "By when prefectures are asked to have submitted their KPIs.", example = "2023-01-31")
        @Nullable
        LocalDate draftingDeadline,

        @Schema(example = "0") String etag) {

    /** A stage of IP use by name. */
    public record StageName(int number, String nameJa, String nameEn) {}

    public static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.nameJa(),
                plan.nameEn(),
                plan.firstYear(),
                plan.lastYear(),
                plan.policies(),
                Arrays.stream(Stage.values())
                        .map(stage -> new StageName(stage.number(), stage.nameJa(), stage.nameEn()))
                        .toList(),
                plan.publishedFigures(),
                plan.openedOn(),
                plan.draftingDeadline(),
                plan.etag());
    }
}
