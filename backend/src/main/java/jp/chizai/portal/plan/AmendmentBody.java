package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** On what terms a confirmed definition is amended. */
@Schema(name = "AmendmentTerms")
public record AmendmentBody(
        @NotNull
        @Min(1951)
        @Max(2200)
        @Schema(description = "The first fiscal year the new version speaks of.", example = "2021")
        Integer effectiveFrom,

        @Schema(description = "Whether values before and after it are not to be compared.") @NotNull
        Boolean seriesBreak,

        @NotBlank @Size(max = 2000) @Schema(example = "オンライン開催を数えることとしたため。")
        String reason) {}
