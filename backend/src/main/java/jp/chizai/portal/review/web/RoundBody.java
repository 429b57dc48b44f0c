package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.chizai.portal.review.RoundTerms;

/** What is sent to ask for a round in other words or by another day. */
@Schema(name = "RoundTerms")
record RoundBody(
        @NotNull @Schema(description = "At most 120 characters.", example = "令和3年度上半期の実績及び自己検証の照会")
        String title,

        @Schema(description = "At most 4,000 characters.", example = "実績値と根拠資料を確認の上、KPIごとに自己検証を記入してください。") @Nullable
        String instructions,

        @NotNull @Schema(description = "A business day, not in the past.", example = "2021-10-29")
        LocalDate deadline) {

    RoundTerms terms() {
        return new RoundTerms(title, instructions, deadline);
    }
}
