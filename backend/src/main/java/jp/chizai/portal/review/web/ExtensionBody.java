package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What is sent to ask for more time. */
@Schema(name = "ExtensionRequest")
record ExtensionBody(
        @NotNull @Schema(description = "A business day, later than the present deadline.", example = "2021-11-12")
        LocalDate until,

        @NotNull @Schema(description = "At most 2,000 characters.", example = "議会対応のため、根拠資料の確認に時間を要しています。")
        String reason) {}
