package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.KpiSheet.State;
import jp.chizai.portal.plan.ConfirmedVersion;
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
    private final PeriodLocks locks;
    private final BusinessCalendar calendar;

    Grids(Kpis kpis, Plans plans, ResultStore store, PeriodLocks locks, BusinessCalendar calendar) {
        this.kpis = kpis;
        this.plans = plans;
        this.store = store;
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
        LocalDate today = calendar.today();
        List<Grid.Row> rows = kpis.ofTenant(tenant, planId).stream()
                .map(kpi -> row(
                        new KpiSeries(plan, kpi, locked), stored.getOrDefault(kpi.id(), new TreeMap<>()), year, today))
                .toList();
        return new Grid(planId, year, rows);
    }

    private static Grid.Row row(
            KpiSeries all, SortedMap<Period, StoredResult> results, FiscalYear year, LocalDate today) {
        ReportedKpi reported = new ReportedKpi(all, Recording.reported(results));
        Scorecard card = reported.on(today);
        KpiView kpi = all.kpi();
        ConfirmedVersion version = year == null ? card.version() : all.versionOf(Period.of(year));
        Definition definition = version.definition();
        List<Grid.Field> fields = all.all().stream()
                .flatMap(series -> fields(reported, series, results, year, today))
                .toList();
        return new Grid.Row(
                kpi.id(),
                kpi.code(),
                definition.sentence(),
                version.number(),
                terms(all, fields),
                definition.unit(),
                definition.decimals(),
                definition.accumulation(),
                definition.direction(),
                definition.frequency(),
                definition.yearBasis(),
                kpi.illustrative(),
                kpi.declaration() == null ? null : kpi.declaration().kind(),
                card.judgement().standing(),
                card.judgement().attainment(),
                year == null ? null : definition.targetOf(year).orElse(null),
                definition.targetOfPlanEnd().orElse(null),
                fields);
    }

    private static List<Grid.Terms> terms(KpiSeries all, List<Grid.Field> fields) {
        return all.kpi().versions().stream()
                .filter(version -> fields.stream()
                        .anyMatch(field -> field.definitionNumber() == version.number()
                                || Objects.equals(field.reportedAgainst(), version.number())))
                .map(version -> new Grid.Terms(
                        version.number(),
                        all.countOf(version),
                        version.definition().unit(),
                        version.definition().decimals()))
                .toList();
    }

    private static Stream<Grid.Field> fields(
            ReportedKpi reported,
            Series series,
            SortedMap<Period, StoredResult> results,
            FiscalYear year,
            LocalDate today) {
        KpiSeries all = reported.series();
        Timeline timeline = series.timeline(today);
        SortedMap<Period, BigDecimal> values = series.values(reported.results());
        UnusualValue unusual = new UnusualValue(series.definition(), values.values());
        return series.periods().stream()
                .filter(period -> year == null || period.year().equals(year))
                .map(period -> {
                    StoredResult result = results.get(period);
                    boolean stands = result != null && result.stands();
                    BigDecimal value = values.get(period);
                    State state = timeline.state(period, all.locked());
                    return new Grid.Field(
                            period,
                            state,
                            all.versionOf(period).number(),
                            stands ? result.definitionNumber() : null,
                            value != null,
                            stands ? result.value() : null,
                            stands ? result.note() : "",
                            stands ? result.etag() : null,
                            stands && result.illustrative(),
                            stands ? result.origin() : null,
                            value == null
                                    && state == State.OPEN
                                    && all.kpi().declaration() == null
                                    && timeline.hasEnded(period),
                            value != null && unusual.of(value, value).isPresent(),
                            values.get(period.previous()),
                            values.get(period.aYearBefore()));
                });
    }
}
