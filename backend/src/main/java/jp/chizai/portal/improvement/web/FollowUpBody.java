package jp.chizai.portal.improvement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.improvement.ImprovementState;

/** What is sent to tell what became of an improvement. */
@Schema(name = "FollowUpEntry")
record FollowUpBody(
        @NotNull ImprovementState state,

        @Schema(
                description = "What became of it, at most 2,000 characters.",
                example = "9月からオンラインを併用し、参加が1回平均12社から31社に増えた。")
        String became) {}
