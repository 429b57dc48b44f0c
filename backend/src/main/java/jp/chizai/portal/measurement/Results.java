package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.ResultRecorded;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Records and corrects results. Every method must be called inside the scope of the tenant; history, standing and
 * roll-ups are written in that same transaction.
 */
@Service
public class Results {

    private final Kpis kpis;
    private final Plans plans;
    private final ResultRepository results;
    private final ResultChangeRepository changes;
    private final PeriodLocks locks;
    private final StandingLedger standings;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Results(
            Kpis kpis,
            Plans plans,
            ResultRepository results,
            ResultChangeRepository changes,
            PeriodLocks locks,
            StandingLedger standings,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.plans = plans;
        this.results = results;
        this.changes = changes;
        this.locks = locks;
        this.standings = standings;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** The result of one period; empty if none was recorded. */
    public Optional<ResultView> find(TenantId tenant, KpiId kpi, Period period) {
        return results.findById(Result.Key.of(tenant, kpi, period)).map(Result::view);
    }

    /**
     * Records the result of a period, or corrects it.
     *
     * @param precondition on what stands there now
     * @return the result as it stands now
     * @throws ProblemException {@code not-found} for an unknown KPI; {@code invalid-period} for a period of another
     *     frequency or outside the plan; {@code period-not-open} for one that has not begun; {@code year-locked};
     *     {@code invalid-request} for an impossible value or note; {@code precondition-failed} with the present result
     *     if somebody was faster
     */
    public ResultView record(
            TenantId tenant, KpiId kpiId, Period period, Entry entry, Author author, Precondition precondition) {
        KpiView kpi = kpis.find(tenant, kpiId).orElseThrow(ProblemException::notFound);
        checkPeriod(kpi, period);
        checkEntry(kpi.definition(), entry);
        Standing before = standings.lock(kpi).orElse(null);
        if (locks.of(tenant, kpi.plan()).cover(period)) {
            throw new ProblemException(Problem.YEAR_LOCKED, FieldFault.of("period", "field.year-locked"));
        }
        Result result = results.findById(Result.Key.of(tenant, kpiId, period)).orElse(null);
        ResultView current = result == null ? null : result.view();
        precondition.verify(current == null ? null : current.etag(), current);
        ResultView recorded = take(kpi, result, period, entry, author, false);
        rejudge(kpi, before);
        return recorded;
    }

    /** Takes results into a KPI that has none yet, from a file; illustrative ones (例示) are marked as such. */
    public void load(KpiView kpi, Map<Period, Entry> entries, Author author, boolean illustrative) {
        Standing before = standings.lock(kpi).orElse(null);
        new TreeMap<>(entries).forEach((period, entry) -> {
            checkPeriod(kpi, period);
            checkEntry(kpi.definition(), entry);
            take(kpi, null, period, entry, author, illustrative);
        });
        rejudge(kpi, before);
    }

    /** Judges a KPI anew, as time passes or after its definition changed. */
    public void rejudge(KpiView kpi) {
        rejudge(kpi, standings.lock(kpi).orElse(null));
    }

    private ResultView take(
            KpiView kpi, Result present, Period period, Entry entry, Author author, boolean illustrative) {
        Result result = present == null ? new Result(Result.Key.of(kpi.tenant(), kpi.id(), period), period) : present;
        // What the database keeps: an answer must not tell more digits than the next read does.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ResultChange change = result.take(entry, author, illustrative, now);
        Result saved = results.saveAndFlush(result);
        changes.save(change);
        events.publishEvent(new ResultRecorded(kpi.tenant(), kpi.id(), change.view()));
        return saved.view();
    }

    private void rejudge(KpiView kpi, Standing before) {
        Plan plan = plans.find(kpi.plan()).orElseThrow();
        LocalDate today = calendar.today();
        SortedMap<Period, BigDecimal> values = new TreeMap<>();
        List<Result> stored = results.ofKpi(kpi.tenant().number(), kpi.id().value());
        stored.stream().map(Result::view).forEach(result -> values.put(result.period(), result.value()));
        Judgement judgement = StandingPolicy.judge(plan, kpi.definition(), kpi.declaration(), values, today);
        standings.put(kpi, before, judgement.standing(), today);
    }

    private void checkPeriod(KpiView kpi, Period period) {
        Plan plan = plans.find(kpi.plan()).orElseThrow();
        if (period.frequency() != kpi.definition().frequency()) {
            throw invalidPeriod(
                    "field.wrong-frequency", kpi.definition().frequency().code());
        }
        if (!plan.covers(period.year())) {
            throw invalidPeriod(
                    "field.outside-plan",
                    Integer.toString(plan.firstYear().value()),
                    Integer.toString(plan.lastYear().value()));
        }
        Timeline timeline = new Timeline(plan, kpi.definition(), calendar.today());
        if (!timeline.hasStarted(period)) {
            throw new ProblemException(
                    Problem.PERIOD_NOT_OPEN,
                    FieldFault.of(
                            "period",
                            "field.not-begun",
                            timeline.firstDay(period).toString()));
        }
    }

    private static ProblemException invalidPeriod(String code, Object... arguments) {
        return new ProblemException(Problem.INVALID_PERIOD, FieldFault.of("period", code, arguments));
    }

    private static void checkEntry(Definition definition, Entry entry) {
        definition.faultOf(entry.value()).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        if (entry.note().length() > Entry.LONGEST_NOTE) {
            throw ProblemException.invalid(FieldFault.of("note", "field.too-long", Entry.LONGEST_NOTE));
        }
        // PostgreSQL stores no NUL; other control characters have no place in a note either.
        if (entry.note().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw ProblemException.invalid(FieldFault.of("note", "field.control-characters"));
        }
    }
}
