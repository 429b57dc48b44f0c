package jp.chizai.portal.measurement;

import java.util.Set;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;

/** The periods of a plan that are closed for a tenant. */
public record LockedPeriods(Set<Period> periods) {

    /** Nothing is closed. */
    static final LockedPeriods NONE = new LockedPeriods(Set.of());

    public LockedPeriods {
        periods = Set.copyOf(periods);
    }

    /** Whether {@code period} lies within a closed one. */
    public boolean cover(Period period) {
        return periods.stream().anyMatch(locked -> locked.covers(period));
    }

    /** Whether the whole of {@code year} is closed. */
    public boolean cover(FiscalYear year) {
        return cover(new Period(Frequency.YEAR, year, 1));
    }
}
