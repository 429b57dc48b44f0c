package jp.chizai.portal.plan;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;

/**
 * A version of a definition that was confirmed. It never changes again; what was reported against it stays so.
 *
 * @param from the first fiscal year it speaks of; null for the plan's first
 * @param seriesBreak whether values before and after its beginning are not compared
 * @param reason why the version before was amended; null for the first
 * @param confirmedAt null for one that was confirmed before the portal kept it
 */
public record ConfirmedVersion(
        int number,
        @Nullable FiscalYear from,
        boolean seriesBreak,
        @Nullable String reason,
        @Nullable Instant confirmedAt,
        Definition definition) {

    /** The last of {@code versions} that speaks of {@code year}; of a year before all of them the first. */
    public static ConfirmedVersion speakingOf(FiscalYear year, List<ConfirmedVersion> versions) {
        return versions.stream()
                .filter(candidate -> candidate.speaksOf(year))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** Whether it was confirmed by then. */
    public boolean stoodAt(Instant then) {
        return confirmedAt == null || !confirmedAt.isAfter(then);
    }

    boolean speaksOf(FiscalYear year) {
        return from == null || from.compareTo(year) <= 0;
    }
}
