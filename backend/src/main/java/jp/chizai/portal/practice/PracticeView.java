package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.chizai.portal.plan.KpiId;

/** An entry as those see it who write it: its versions with their way from draft to publication, the latest first. */
@Schema(name = "Practice")
public record PracticeView(
        @Schema(type = "string", example = "02-0003") PracticeId id,

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

        @Schema(description = "Number of the version everybody reads; null while none is, or once it is withdrawn.")
        @Nullable
        Integer published,

        @Schema(description = "Number of the version on its way; null when there is none.") @Nullable
        Integer inFlow,

        @Schema(description = "The day its author said last that what is published still holds.") @Nullable
        LocalDate confirmedOn,

        @Schema(description = "Whether it waits to be confirmed again: twelve months have passed.")
        boolean stale,

        List<PracticeVersionView> versions,

        @Schema(description = "The files kept with the entry, the first one first.")
        List<PracticeFileView> files,

        @Schema(description = "What the linked KPIs came to, in the order of the current version's links.")
        List<EffectView> effects) {

    public Optional<PracticeVersionView> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version people act on: the one on its way, else the one published, else the last that was tried. */
    public PracticeVersionView current() {
        return Stream.of(inFlow, published)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(this::version)
                .orElse(versions.get(0));
    }
}
