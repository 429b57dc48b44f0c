package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.review.RoundTerms;

/** What is sent to open a round. */
@Schema(name = "NewRound")
record NewRoundBody(
        @NotNull @Schema(example = "plan-2") String plan,

        @NotNull @Schema(description = "A year, half, quarter or month of the plan.", example = "2021-H1")
        String period,

        @NotNull @Schema(description = "At most 120 characters.", example = "令和3年度上半期の実績及び自己検証の照会")
        String title,

        @Schema(description = "At most 4,000 characters.", example = "実績値と根拠資料を確認の上、KPIごとに自己検証を記入してください。") @Nullable
        String instructions,

        @NotNull
        @Schema(
                description = "A business day, not in the past, and after the period's last day.",
                example = "2021-10-29")
        LocalDate deadline) {

    PlanId planId() {
        if (!PlanId.isValid(plan)) {
            throw ProblemException.invalid(FieldFault.of("plan", "field.not-allowed"));
        }
        return new PlanId(plan);
    }

    Period reportingPeriod() {
        return Period.tryParse(period)
                .orElseThrow(() -> ProblemException.invalid(FieldFault.of("period", "field.not-a-period")));
    }

    RoundTerms terms() {
        return new RoundTerms(title, instructions, deadline);
    }
}
