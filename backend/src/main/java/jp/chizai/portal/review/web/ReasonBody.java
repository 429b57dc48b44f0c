package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;

/** What is sent to close or reopen a round. */
@Schema(name = "RoundReason")
record ReasonBody(
        @Schema(
                description = "Needed to reopen, and to close while some report is not confirmed; at most 2,000"
                        + " characters.",
                example = "2県の実績に訂正の申出があったため。")
        @Nullable
        String reason) {}
