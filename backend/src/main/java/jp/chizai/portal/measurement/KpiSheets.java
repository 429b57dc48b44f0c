package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
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
        List<ResultView> recorded = store.ofKpi(tenant, id).values().stream()
                .filter(StoredResult::stands)
                .map(StoredResult::view)
                .toList();
        SortedMap<Period, BigDecimal> values = new TreeMap<>();
        recorded.forEach(result -> values.put(result.period(), result.value()));
        Timeline timeline = new Timeline(plan, kpi.definition(), calendar.today());
        LockedPeriods locked = locks.of(tenant, kpi.plan());
        return new KpiSheet(
                scorecards.of(kpi, values),
                years(plan, kpi.definition(), values, locked),
                timeline.periods().stream()
                        .map(period -> reportingPeriod(timeline, period, locked))
                        .toList(),
                recorded,
                series(plan, kpi.definition(), timeline, values),
                store.history(tenant, id));
    }

    /** What a tenant still has to report in a plan, the earliest deadline first. */
    public List<DueResult> due(TenantId tenant, PlanId planId) {
        Plan plan = plans.find(planId).orElseThrow(ProblemException::notFound);
        LockedPeriods locked = locks.of(tenant, planId);
        return scorecards.valuesOfTenant(tenant, planId).entrySet().stream()
                .filter(kpi -> kpi.getKey().declaration() == null)
                .flatMap(kpi -> due(plan, kpi.getKey(), kpi.getValue(), locked).stream())
                .sorted(Comparator.comparing(DueResult::deadline)
                        .thenComparing(due -> due.kpi().code()))
                .toList();
    }

    private List<DueResult> due(Plan plan, KpiView kpi, SortedMap<Period, BigDecimal> values, LockedPeriods locked) {
        Timeline timeline = new Timeline(plan, kpi.definition(), calendar.today());
        return timeline.periods().stream()
                .filter(timeline::hasEnded)
                .filter(period -> !locked.cover(period) && !values.containsKey(period))
                .map(period -> {
                    Period previous = plan.covers(period.previous().year()) ? period.previous() : null;
                    return new DueResult(
                            kpi,
                            period,
                            timeline.deadline(period),
                            timeline.deadline(period).isBefore(calendar.today()),
                            previous,
                            previous == null ? null : values.get(previous));
                })
                .toList();
    }

    private static List<KpiSheet.Year> years(
            Plan plan, Definition definition, SortedMap<Period, BigDecimal> values, LockedPeriods locked) {
        return IntStream.rangeClosed(plan.firstYear().value(), plan.lastYear().value())
                .mapToObj(FiscalYear::new)
                .map(year -> {
                    BigDecimal value = StandingPolicy.valueOfYear(definition.accumulation(), values, year);
                    BigDecimal target = definition.targetOf(year).orElse(null);
                    return new KpiSheet.Year(
                            year,
                            value,
                            target,
                            StandingPolicy.attainment(definition.direction(), value, target),
                            locked.cover(year));
                })
                .toList();
    }

    private static KpiSheet.ReportingPeriod reportingPeriod(Timeline timeline, Period period, LockedPeriods locked) {
        return new KpiSheet.ReportingPeriod(
                period,
                period.year(),
                timeline.firstDay(period),
                timeline.lastDay(period),
                timeline.deadline(period),
                timeline.state(period, locked));
    }

    /** The running sum begins anew each year for a per-year KPI. */
    private static List<KpiSheet.Point> series(
            Plan plan, Definition definition, Timeline timeline, SortedMap<Period, BigDecimal> values) {
        List<KpiSheet.Point> points = new ArrayList<>();
        BigDecimal running = null;
        for (Period period : timeline.periods()) {
            if (period.index() == 1 && definition.accumulation() == Accumulation.PER_YEAR) {
                running = null;
            }
            BigDecimal value = values.get(period);
            if (value != null) {
                running =
                        definition.accumulation() == Accumulation.LEVEL || running == null ? value : running.add(value);
            }
            Pace due = StandingPolicy.paceAt(plan, definition, period);
            points.add(new KpiSheet.Point(
                    period,
                    value,
                    values.isEmpty() || period.compareTo(values.lastKey()) > 0 ? null : running,
                    due == null ? null : due.value()));
        }
        return points;
    }
}
