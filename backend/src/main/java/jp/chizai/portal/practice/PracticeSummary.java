package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.plan.KpiId;

/** An entry in the list of those who write it. */
@Schema(name = "PracticeSummary")
public record PracticeSummary(
        @Schema(type = "string", example = "02-0003") PracticeId id,

        @Schema(description = "Of the current version; null while it has none.") @Nullable
        String title,

        @Schema(description = "Made for demonstration (例示), not by the prefecture.")
        boolean illustrative,

        @Schema(
                type = "string",
                format = "uuid",
                nullable = true,
                description = "The KPI whose self-verification it was begun from.")
        KpiId originKpi,

        @Schema(description = "The reporting round of that self-verification.") @Nullable
        UUID originRound,

        @Schema(description = "Number of the current version: the one on its way, else the one published.")
        int number,

        FlowState state,

        @Schema(description = "The steps this reader could take now.")
        List<Step> possible,

        @Schema(description = "Number of the version everybody reads; null while none is, or once it is withdrawn.")
        @Nullable
        Integer published,

        @Schema(description = "The day its author said last that what is published still holds.") @Nullable
        LocalDate confirmedOn,

        @Schema(description = "Whether it waits to be confirmed again: twelve months have passed.")
        boolean stale,

        @Schema(example = "1-3") String etag) {}
