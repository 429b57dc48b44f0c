package jp.chizai.portal.measurement;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;

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

    /** Since when {@code period} lies within a closed one; empty if it does not. */
    Optional<Instant> since(Period period) {
        return periods.entrySet().stream()
                .filter(locked -> locked.getKey().covers(period))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }
}
