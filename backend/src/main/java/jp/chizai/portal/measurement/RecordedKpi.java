package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiView;

/** A KPI with what was recorded of it, for whoever sets one period beside another. */
public final class RecordedKpi {

    private final ReportedKpi reported;

    RecordedKpi(ReportedKpi reported) {
        this.reported = reported;
    }

    public KpiView kpi() {
        return reported.series().kpi();
    }

    /** The definition a period of any length is judged by. */
    public Definition definition(Period period) {
        return reported.series().versionOf(period).definition();
    }

    /** What a period of any length came to: the sum of what was recorded within it, or the latest level; empty if nothing. */
    public Optional<BigDecimal> over(Period period) {
        Series series = reported.series().of(period);
        List<BigDecimal> within = values(series).entrySet().stream()
                .filter(result -> period.covers(result.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (within.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                series.definition().accumulation() == Accumulation.LEVEL
                        ? within.get(within.size() - 1)
                        : StandingPolicy.sum(within));
    }

    /**
     * Whether {@link #over} a period tells of all of it: of a sum every part has to be recorded, of a level any will do.
     */
    public boolean isWhole(Period period) {
        Series series = reported.series().of(period);
        return series.definition().accumulation() == Accumulation.LEVEL
                ? over(period).isPresent()
                : period.isFilledBy(values(series).keySet());
    }

    /** Whether two periods belong to one series: across a break nothing is compared. */
    public boolean comparable(Period one, Period other) {
        return reported.series().of(one) == reported.series().of(other);
    }

    /** What was recorded for the periods of the series that {@code period} belongs to. */
    public SortedMap<Period, BigDecimal> valuesAround(Period period) {
        return new TreeMap<>(values(reported.series().of(period)));
    }

    /** What was recorded for the periods of the series that runs on a day. */
    public SortedMap<Period, BigDecimal> valuesOn(LocalDate day) {
        return new TreeMap<>(values(reported.series().on(day)));
    }

    /** What all versions of the series that runs on a day have in common. */
    public Definition definitionOn(LocalDate day) {
        return reported.series().on(day).definition();
    }

    /** The first day of a period, in the KPI's own kind of year. */
    public LocalDate firstDay(Period period) {
        return timeline(period).firstDay(period);
    }

    /** The last day of a period, in the KPI's own kind of year. */
    public LocalDate lastDay(Period period) {
        return timeline(period).lastDay(period);
    }

    private Timeline timeline(Period period) {
        return reported.series().of(period).timeline(LocalDate.EPOCH);
    }

    private SortedMap<Period, BigDecimal> values(Series series) {
        return series.values(reported.results());
    }
}
