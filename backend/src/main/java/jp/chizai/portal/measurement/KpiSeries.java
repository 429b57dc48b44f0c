package jp.chizai.portal.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;

/**
 * The series of a KPI, the first one first: which version of its definition a period is reported and judged by, and
 * where its values stop being comparable.
 */
final class KpiSeries {

    private final Plan plan;
    private final KpiView kpi;
    private final LockedPeriods locked;
    private final List<Series> all = new ArrayList<>();

    /** @param locked what is closed in the plan for the KPI's tenant */
    KpiSeries(Plan plan, KpiView kpi, LockedPeriods locked) {
        this.plan = plan;
        this.kpi = kpi;
        this.locked = locked;
        List<ConfirmedVersion> unbroken = new ArrayList<>();
        for (ConfirmedVersion version : kpi.versions()) {
            if (version.seriesBreak() && !unbroken.isEmpty()) {
                add(List.copyOf(unbroken));
                unbroken.clear();
            }
            unbroken.add(version);
        }
        add(List.copyOf(unbroken));
    }

    KpiView kpi() {
        return kpi;
    }

    Plan plan() {
        return plan;
    }

    LockedPeriods locked() {
        return locked;
    }

    /** All that have a period of the plan; one that was replaced before its first is none. */
    List<Series> all() {
        return all;
    }

    /** The version a period of any length is reported and judged by. */
    ConfirmedVersion versionOf(Period period) {
        return locked.versionOf(period, kpi.versions());
    }

    /** The series a period of any length belongs to. */
    Series of(Period period) {
        ConfirmedVersion version = versionOf(period);
        return all.stream()
                .filter(series -> series.contains(version))
                .findFirst()
                .orElseGet(() -> on(period.lastDay()));
    }

    /** Which series in a row a version is of, from 1. */
    int countOf(ConfirmedVersion version) {
        return 1
                + (int) kpi.versions().stream()
                        .skip(1)
                        .filter(earlier -> earlier.number() <= version.number() && earlier.seriesBreak())
                        .count();
    }

    /** The first period that is reported by a version; empty where none is. */
    Optional<Period> firstOf(ConfirmedVersion version) {
        return all.stream()
                .filter(series -> series.contains(version))
                .flatMap(series -> series.periods().stream())
                .filter(period -> versionOf(period).number() == version.number())
                .findFirst();
    }

    /** The series a period of any length is judged by: without versions that do not speak of it yet. */
    Series asItStood(Period period) {
        Series series = of(period);
        ConfirmedVersion version = versionOf(period);
        return series.contains(version) ? series.upTo(version) : series;
    }

    /** The series that runs on a day: the last one whose first period has begun. */
    Series on(LocalDate day) {
        return all.stream()
                .filter(series -> series.timeline(day)
                        .hasStarted(series.periods().iterator().next()))
                .reduce((earlier, later) -> later)
                .orElse(all.get(0));
    }

    private void add(List<ConfirmedVersion> versions) {
        int first = versions.get(0).number();
        int last = versions.get(versions.size() - 1).number();
        List<Period> ofPlan = Period.between(
                        plan.firstYear(),
                        plan.lastYear(),
                        versions.get(0).definition().frequency())
                .toList();
        if (kpi.versions().size() == 1) {
            all.add(new Series(plan, locked, versions, ofPlan, new LinkedHashSet<>(ofPlan)));
            return;
        }
        List<Period> course = ofPlan.stream()
                .filter(period -> versionOf(period).number() >= first)
                .toList();
        Set<Period> periods = course.stream()
                .filter(period -> versionOf(period).number() <= last)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!periods.isEmpty()) {
            all.add(new Series(plan, locked, versions, course, periods));
        }
    }
}
