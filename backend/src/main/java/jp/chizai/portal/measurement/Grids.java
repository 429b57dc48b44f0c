package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.KpiSheet.State;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.stereotype.Service;

/** Draws up the grid of a tenant's results, out of one reading of its results. To be called inside the tenant's scope. */
@Service
public class Grids {

    private final Kpis kpis;
    private final Plans plans;
    private final ResultStore store;
    private final Scorecards scorecards;
    private final PeriodLocks locks;
    private final BusinessCalendar calendar;

    Grids(
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
     * The grid of a plan.
     *
     * @param year one year of it; null for all
     * @throws ProblemException {@code not-found} for an unknown plan or a year that is none of its own
     */
    public Grid of(TenantId tenant, PlanId planId, FiscalYear year) {
        Plan plan = plans.find(planId)
                .filter(found -> year == null || found.covers(year))
                .orElseThrow(ProblemException::notFound);
        Map<KpiId, SortedMap<Period, StoredResult>> stored = store.ofPlan(tenant, planId);
        LockedPeriods locked = locks.of(tenant, planId);
        List<Grid.Row> rows = kpis.ofTenant(tenant, planId).stream()
                .map(kpi -> row(plan, kpi, year, stored.getOrDefault(kpi.id(), new TreeMap<>()), locked))
                .toList();
        return new Grid(planId, year, rows);
    }

    private Grid.Row row(
            Plan plan, KpiView kpi, FiscalYear year, SortedMap<Period, StoredResult> results, LockedPeriods locked) {
        Definition definition = kpi.definition();
        Timeline timeline = new Timeline(plan, definition, calendar.today());
        SortedMap<Period, BigDecimal> values = Recording.values(results);
        Judgement judgement = scorecards.of(kpi, values).judgement();
        return new Grid.Row(
                kpi.id(),
                kpi.code(),
                definition.sentence(),
                definition.unit(),
                definition.decimals(),
                definition.accumulation(),
                definition.direction(),
                definition.frequency(),
                definition.yearBasis(),
                kpi.illustrative(),
                kpi.declaration() == null ? null : kpi.declaration().kind(),
                judgement.standing(),
                judgement.attainment(),
                year == null ? null : definition.targetOf(year).orElse(null),
                definition.targetOfPlanEnd().orElse(null),
                fields(kpi, timeline, year, results, values, locked));
    }

    private static List<Grid.Field> fields(
            KpiView kpi,
            Timeline timeline,
            FiscalYear year,
            SortedMap<Period, StoredResult> results,
            SortedMap<Period, BigDecimal> values,
            LockedPeriods locked) {
        UnusualValue unusual = new UnusualValue(kpi.definition(), values.values());
        List<Period> periods = timeline.periods();
        List<Grid.Field> fields = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (year == null || period.year().equals(year)) {
                StoredResult result = results.get(period);
                State state = timeline.state(period, locked);
                boolean due = state == State.OPEN && kpi.declaration() == null && timeline.hasEnded(period);
                BigDecimal previous = before(periods, i, 1, values);
                BigDecimal lastYear = before(periods, i, timeline.periodsPerYear(), values);
                fields.add(
                        result == null || !result.stands()
                                ? new Grid.Field(
                                        period, state, null, "", null, false, null, due, false, previous, lastYear)
                                : new Grid.Field(
                                        period,
                                        state,
                                        result.value(),
                                        result.note(),
                                        result.etag(),
                                        result.illustrative(),
                                        result.origin(),
                                        false,
                                        unusual.of(result.value(), result.value())
                                                .isPresent(),
                                        previous,
                                        lastYear));
            }
        }
        return fields;
    }

    /** The value some periods before; null where there is none, or the plan had not begun. */
    private static BigDecimal before(List<Period> periods, int at, int back, SortedMap<Period, BigDecimal> values) {
        return at < back ? null : values.get(periods.get(at - back));
    }
}
