package jp.chizai.portal.measurement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.ConfirmedVersion;

/**
 * The periods of a plan that are closed for a tenant.
 *
 * @param periods each with the moment since which it is
 */
public record LockedPeriods(Map<Period, Instant> periods) {

    /** Nothing is closed. */
    static final LockedPeriods NONE = new LockedPeriods(Map.of());

    public LockedPeriods {
        periods = Map.copyOf(periods);
    }

    /** Whether {@code period} lies within a closed one. */
    public boolean cover(Period period) {
        return since(period).isPresent();
    }

    /** Whether the whole of {@code year} is closed. */
    public boolean cover(FiscalYear year) {
        return cover(Period.of(year));
    }

    /**
     * The version a period is reported and judged by: the last that speaks of its fiscal year. One that was closed
     * before an amendment was confirmed stays with the version it was closed under, whatever year the amendment speaks
     * of.
     *
     * @param versions at least one, the first one first
     */
    ConfirmedVersion versionOf(Period period, List<ConfirmedVersion> versions) {
        if (versions.size() == 1) {
            return versions.get(0);
        }
        List<ConfirmedVersion> standing = since(period)
                .map(closed -> versions.stream()
                        .filter(version -> version.stoodAt(closed))
                        .toList())
                .filter(stood -> !stood.isEmpty())
                .orElse(versions);
        return ConfirmedVersion.speakingOf(period.year(), standing);
    }

    /** Since when {@code period} lies within a closed one; empty if it does not. */
    private Optional<Instant> since(Period period) {
        return periods.entrySet().stream()
                .filter(locked -> locked.getKey().covers(period))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }
}
