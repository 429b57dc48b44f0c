package jp.chizai.portal.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;

/** What is sent with a step. */
@Schema(name = "StepReason")
public record StepBody(
        @Schema(
                description = "Needed to return and to reopen; at most 2,000 characters.",
                example = "第2四半期の実績の根拠資料を添えてください。")
        @Nullable
        String reason) {}
