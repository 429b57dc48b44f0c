package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Plan;

/**
 * A series (系列): versions of a KPI's definition that follow one another without a break. They count the same thing in
 * the same way, so its values may be added up and compared; values of another series never are.
 */
final class Series {

    private final Plan plan;
    private final LockedPeriods locked;
    private final List<ConfirmedVersion> versions;
    private final List<Period> course;
    private final Set<Period> periods;

    /**
     * A series of a KPI.
     *
     * @param locked what is closed in the plan for the KPI's tenant
     * @param versions at least one
     * @param course the periods its targets are set for: to the end of the plan, even if it was broken off before
     * @param periods those of them that are reported by it, in order
     */
    Series(Plan plan, LockedPeriods locked, List<ConfirmedVersion> versions, List<Period> course, Set<Period> periods) {
        this.plan = plan;
        this.locked = locked;
        this.versions = versions;
        this.course = course;
        this.periods = periods;
    }

    /** What all its versions have in common: unit, accumulation, direction, frequency and kind of year. */
    Definition definition() {
        return versions.get(versions.size() - 1).definition();
    }

    /** Its version that a period of any length is judged by: of one before it the first, of one after it the last. */
    ConfirmedVersion versionOf(Period period) {
        return locked.versionOf(period, versions);
    }

    /** The periods that are reported by it, in order. */
    Set<Period> periods() {
        return periods;
    }

    /** The series as it stood before the versions after {@code last}. */
    Series upTo(ConfirmedVersion last) {
        List<ConfirmedVersion> standing = versions.stream()
                .filter(version -> version.number() <= last.number())
                .toList();
        return new Series(plan, locked, standing, course, periods);
    }

    Timeline timeline(LocalDate today) {
        return new Timeline(plan, definition(), course, today);
    }

    boolean contains(ConfirmedVersion version) {
        return holds(version.number());
    }

    /** Whether a value is part of it: reported for one of its periods, against one of its versions. */
    boolean counts(Period period, int definitionNumber) {
        return periods.contains(period) && holds(definitionNumber);
    }

    /** What of all that was reported of the KPI is part of it. */
    SortedMap<Period, BigDecimal> values(SortedMap<Period, Reported> results) {
        SortedMap<Period, BigDecimal> values = new TreeMap<>();
        results.forEach((period, reported) -> {
            if (counts(period, reported.definitionNumber())) {
                values.put(period, reported.value());
            }
        });
        return values;
    }

    private boolean holds(int definitionNumber) {
        return versions.get(0).number() <= definitionNumber
                && definitionNumber <= versions.get(versions.size() - 1).number();
    }
}
