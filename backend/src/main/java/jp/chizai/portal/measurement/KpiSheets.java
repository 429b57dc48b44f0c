package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.stereotype.Service;

/** Draws up the sheet of a KPI, and what of a tenant is still to be reported. To be called inside the tenant's scope. */
@Service
public class KpiSheets {

    private final Kpis kpis;
    private final Plans plans;
    private final ResultStore store;
    private final Scorecards scorecards;
    private final PeriodLocks locks;
    private final BusinessCalendar calendar;

    KpiSheets(
            Kpis kpis,
            Plans plans,
            ResultStore store,
            Scorecards scorecards,
            PeriodLocks locks,
            BusinessCalendar calendar) {
        this.kpis = kpis;
        this.plans = plans;
        this.store = store;
        this.scorecards = scorecards;
        this.locks = locks;
        this.calendar = calendar;
    }

    /**
     * The sheet of one KPI.
     *
     * @throws ProblemException {@code not-found} if the tenant has no such KPI
     */
    public KpiSheet of(TenantId tenant, KpiId id) {
        KpiView kpi = kpis.find(tenant, id).orElseThrow(ProblemException::notFound);
        Plan plan = plans.find(kpi.plan()).orElseThrow();
        SortedMap<Period, StoredResult> stored = store.ofKpi(tenant, id);
        KpiSeries series = new KpiSeries(plan, kpi, locks.of(tenant, kpi.plan()));
        ReportedKpi reported = new ReportedKpi(series, Recording.reported(stored));
        return new KpiSheet(
                reported.on(calendar.today()),
                versions(series),
                years(reported),
                series.all().stream().flatMap(one -> periods(series, one)).toList(),
                stored.values().stream()
                        .filter(StoredResult::stands)
                        .map(StoredResult::view)
                        .toList(),
                series.all().stream()
                        .flatMap(one -> points(series, one, one.values(reported.results())).stream())
                        .toList(),
                store.history(tenant, id));
    }

    /** What a tenant still has to report in a plan, the earliest deadline first. */
    public List<DueResult> due(TenantId tenant, PlanId planId) {
        plans.find(planId).orElseThrow(ProblemException::notFound);
        return scorecards.reportedOf(tenant, planId).stream()
                .filter(reported -> reported.series().kpi().declaration() == null)
                .flatMap(reported -> reported.series().all().stream().flatMap(series -> due(reported, series)))
                .sorted(Comparator.comparing(DueResult::deadline)
                        .thenComparing(due -> due.kpi().code()))
                .toList();
    }

    private Stream<DueResult> due(ReportedKpi reported, Series series) {
        Timeline timeline = series.timeline(calendar.today());
        SortedMap<Period, BigDecimal> values = series.values(reported.results());
        return series.periods().stream()
                .filter(timeline::hasEnded)
                .filter(period -> !reported.series().locked().cover(period) && !values.containsKey(period))
                .map(period -> {
                    Period previous = series.periods().contains(period.previous()) ? period.previous() : null;
                    return new DueResult(
                            reported.series().kpi(),
                            reported.series().versionOf(period).definition(),
                            period,
                            timeline.deadline(period),
                            timeline.deadline(period).isBefore(calendar.today()),
                            previous,
                            previous == null ? null : values.get(previous));
                });
    }

    private static List<KpiSheet.Version> versions(KpiSeries series) {
        return series.kpi().versions().stream()
                .map(version -> {
                    Definition definition = version.definition();
                    return new KpiSheet.Version(
                            version.number(),
                            series.countOf(version),
                            series.firstOf(version).orElse(null),
                            version.seriesBreak(),
                            version.reason(),
                            version.confirmedAt(),
                            definition.unit(),
                            definition.decimals(),
                            definition.accumulation(),
                            definition.frequency(),
                            definition.yearBasis(),
                            definition.targets());
                })
                .toList();
    }

    private static List<KpiSheet.Year> years(ReportedKpi reported) {
        Plan plan = reported.series().plan();
        return IntStream.rangeClosed(plan.firstYear().value(), plan.lastYear().value())
                .mapToObj(FiscalYear::new)
                .map(year -> {
                    Series series = reported.series().asItStood(Period.of(year));
                    ConfirmedVersion version = series.versionOf(Period.of(year));
                    Definition definition = version.definition();
                    BigDecimal value = StandingPolicy.valueOfYear(
                            definition.accumulation(), series.values(reported.results()), year);
                    BigDecimal target = definition.targetOf(year).orElse(null);
                    return new KpiSheet.Year(
                            year,
                            version.number(),
                            value,
                            target,
                            StandingPolicy.attainment(definition.direction(), value, target),
                            reported.series().locked().cover(year));
                })
                .toList();
    }

    private Stream<KpiSheet.ReportingPeriod> periods(KpiSeries all, Series series) {
        Timeline timeline = series.timeline(calendar.today());
        return series.periods().stream()
                .map(period -> new KpiSheet.ReportingPeriod(
                        period,
                        period.year(),
                        all.versionOf(period).number(),
                        timeline.firstDay(period),
                        timeline.lastDay(period),
                        timeline.deadline(period),
                        timeline.state(period, all.locked())));
    }

    /** The running sum begins anew each year for a per-year KPI. */
    private static List<KpiSheet.Point> points(KpiSeries all, Series series, SortedMap<Period, BigDecimal> values) {
        Accumulation accumulation = series.definition().accumulation();
        List<KpiSheet.Point> points = new ArrayList<>();
        BigDecimal running = null;
        for (Period period : series.periods()) {
            if (period.index() == 1 && accumulation == Accumulation.PER_YEAR) {
                running = null;
            }
            BigDecimal value = values.get(period);
            if (value != null) {
                running = accumulation == Accumulation.LEVEL || running == null ? value : running.add(value);
            }
            Pace due = StandingPolicy.paceAt(series, period);
            points.add(new KpiSheet.Point(
                    period,
                    all.versionOf(period).number(),
                    value,
                    values.isEmpty() || period.compareTo(values.lastKey()) > 0 ? null : running,
                    due == null ? null : due.value()));
        }
        return points;
    }
}
