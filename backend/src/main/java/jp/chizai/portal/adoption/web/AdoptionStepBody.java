package jp.chizai.portal.adoption.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.adoption.AdoptionState;

/** What is sent to take an adoption further. */
@Schema(name = "AdoptionStepEntry")
record AdoptionStepBody(
        @NotNull AdoptionState state,

        @Schema(
                description = "Has to be written of what worked or was stopped; at most 2,000 characters.",
                example = "上期の相談件数が前年度の2倍になった。")
        @Nullable
        String reason) {}
