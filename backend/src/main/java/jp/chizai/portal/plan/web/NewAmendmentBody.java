package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is sent to begin an amendment. */
@Schema(name = "NewAmendment")
record NewAmendmentBody(
        @NotBlank @Size(max = 2000) @Schema(example = "オンライン開催を数えることとしたため。")
        String reason,

        @Schema(
                description = "The first fiscal year the new version is to speak of; the running one if left out.",
                example = "2021")
        @Nullable
        @Min(1951)
        @Max(2200)
        Integer effectiveFrom) {}
