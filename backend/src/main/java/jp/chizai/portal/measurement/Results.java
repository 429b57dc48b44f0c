package jp.chizai.portal.measurement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.StandingLedger.Kept;
import jp.chizai.portal.measurement.events.PeriodLockChanged;
import jp.chizai.portal.measurement.events.ResultRecorded;
import jp.chizai.portal.measurement.events.StandingChanged;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.events.KpiConfirmed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Records and corrects results, one or many at once. Every method must be called inside the scope of the tenant;
 * history, standing and roll-ups are written in that same transaction, each KPI judged once.
 */
@Service
public class Results {

    private final Kpis kpis;
    private final Plans plans;
    private final ResultStore store;
    private final PeriodLocks locks;
    private final Scorecards scorecards;
    private final StandingLedger standings;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Results(
            Kpis kpis,
            Plans plans,
            ResultStore store,
            PeriodLocks locks,
            Scorecards scorecards,
            StandingLedger standings,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.plans = plans;
        this.store = store;
        this.locks = locks;
        this.scorecards = scorecards;
        this.standings = standings;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** The result of one period; empty if there is none. */
    public Optional<ResultView> find(TenantId tenant, KpiId kpi, Period period) {
        return Optional.ofNullable(store.ofKpi(tenant, kpi).get(period))
                .filter(StoredResult::stands)
                .map(StoredResult::view);
    }

    /**
     * Records the result of a period, or corrects it.
     *
     * @param precondition on what stands there now
     * @return the result as it stands now
     * @throws ProblemException {@code not-found} for an unknown KPI; {@code invalid-period} for a period of another
     *     frequency than its year is reported by, or outside the plan; {@code period-not-open} for one that has not begun; {@code year-locked};
     *     {@code invalid-request} for an impossible value or note; {@code precondition-failed} with the present result
     *     if somebody was faster
     */
    public ResultView record(
            TenantId tenant, KpiId kpi, Period period, Entry entry, Author author, Precondition precondition) {
        return record(tenant, new Cell(kpi, period, entry, precondition, true), author);
    }

    /**
     * As {@link #record(TenantId, KpiId, Period, Entry, Author, Precondition)}.
     *
     * @throws ProblemException also {@code unusual-value} for one far from its history that is not confirmed
     */
    public ResultView record(TenantId tenant, Cell cell, Author author) {
        return enter(tenant, cell, by(author, Origin.ENTRY, null, false)).view();
    }

    /**
     * Records a result in the tenant's stead (代理入力); it stays marked as such.
     *
     * @param reason why somebody else does it
     * @throws ProblemException as {@link #record}; {@code invalid-request} without a reason
     */
    public ResultView recordByProxy(TenantId tenant, Cell cell, String reason, Author author) {
        if (reason.isBlank()) {
            throw ProblemException.invalid(FieldFault.of("reason", "field.required"));
        }
        return enter(tenant, cell, by(author, Origin.PROXY, reason.strip(), false))
                .view();
    }

    /**
     * Takes back a result that was entered by mistake. Its history stays; where there is none, nothing happens.
     *
     * @throws ProblemException as {@link #record}
     */
    public void withdraw(TenantId tenant, KpiId kpi, Period period, Author author, Precondition precondition) {
        enter(tenant, new Cell(kpi, period, Entry.BLANK, precondition, true), by(author, Origin.ENTRY, null, false));
    }

    /**
     * Records many results of one plan at once: each that can be is taken, the others say why not.
     *
     * @return what became of each, and where their KPIs stand now
     */
    public RecordedCells recordAll(TenantId tenant, PlanId planId, List<Cell> cells, Author author, Origin origin) {
        Plan plan = plans.find(planId).orElseThrow(ProblemException::notFound);
        Map<KpiId, Kept> before = standings.lock(tenant, named(cells));
        List<KpiView> concerned = concerned(tenant, planId, cells);
        Recording recording = recording(tenant, plan, concerned, by(author, origin, null, false));
        List<CellOutcome> outcomes = cells.stream().map(recording::tryEnter).toList();
        return new RecordedCells(outcomes, finish(tenant, recording, before));
    }

    /** What {@link #recordAll} would make of the entries; writes nothing. */
    public List<CellOutcome> tryAll(TenantId tenant, PlanId planId, List<Cell> cells, Author author, Origin origin) {
        Plan plan = plans.find(planId).orElseThrow(ProblemException::notFound);
        Recording recording =
                recording(tenant, plan, concerned(tenant, planId, cells), by(author, origin, null, false));
        return cells.stream().map(recording::tryEnter).toList();
    }

    /**
     * Refuses unless the result of a period may be changed. Inside a writing scope it stays so until the transaction
     * ends.
     *
     * @throws ProblemException {@code not-found} for an unknown KPI; {@code invalid-period}; {@code period-not-open};
     *     {@code year-locked}
     */
    public void requireOpen(TenantId tenant, KpiId id, Period period) {
        standings.lock(tenant, List.of(id));
        KpiView kpi = kpis.find(tenant, id).orElseThrow(ProblemException::notFound);
        recording(tenant, plans.find(kpi.plan()).orElseThrow(), List.of(kpi), null)
                .requireOpen(id, period);
    }

    /** Takes results into a KPI that has none yet, from a file; illustrative ones (例示) are marked as such. */
    public void load(KpiView kpi, Map<Period, Entry> entries, Author author, boolean illustrative) {
        Map<KpiId, Kept> before = standings.lock(kpi.tenant(), List.of(kpi.id()));
        Recording recording = new Recording(
                plans.find(kpi.plan()).orElseThrow(),
                List.of(kpi),
                Map.of(),
                LockedPeriods.NONE,
                calendar.today(),
                by(author, Origin.ENTRY, null, illustrative));
        new TreeMap<>(entries)
                .forEach((period, entry) ->
                        recording.enter(new Cell(kpi.id(), period, entry, Precondition.absent(), true)));
        store.write(kpi.tenant(), recording.changes());
        publish(kpi.tenant(), recording);
        judge(kpi.tenant(), recording.all(), before);
    }

    /** Judges a KPI anew, as time passes. */
    public void rejudge(TenantId tenant, KpiId id) {
        Map<KpiId, Kept> before = standings.lock(tenant, List.of(id));
        rejudge(kpis.find(tenant, id).orElseThrow(ProblemException::notFound), before);
    }

    private void rejudge(KpiView kpi, Map<KpiId, Kept> before) {
        KpiSeries series = new KpiSeries(plans.find(kpi.plan()).orElseThrow(), kpi, locks.of(kpi.tenant(), kpi.plan()));
        SortedMap<Period, Reported> reported = Recording.reported(store.ofKpi(kpi.tenant(), kpi.id()));
        judge(kpi.tenant(), List.of(new ReportedKpi(series, reported)), before);
    }

    /** A definition was confirmed: a new KPI is judged for the first time, an amended one by what it says now. */
    @EventListener
    void on(KpiConfirmed confirmed) {
        KpiView kpi = confirmed.kpi();
        Map<KpiId, Kept> before = standings.lock(kpi.tenant(), List.of(kpi.id()));
        Kept stood = before.get(kpi.id());
        if (stood != null && !countAlike(confirmed.before().definition(), kpi.definition())) {
            events.publishEvent(new StandingChanged(confirmed.before(), stood.standing(), kpi, stood.standing()));
        }
        rejudge(kpi, before);
    }

    /** What is open again belongs to the last version that speaks of it; an amendment may have come meanwhile. */
    @EventListener
    void on(PeriodLockChanged change) {
        if (!change.locked()) {
            List<KpiId> ofPlan = kpis.ofTenant(change.tenant(), change.plan()).stream()
                    .map(KpiView::id)
                    .toList();
            Map<KpiId, Kept> before = standings.lock(change.tenant(), ofPlan);
            judge(change.tenant(), scorecards.reportedOf(change.tenant(), change.plan()), before);
        }
    }

    private static boolean countAlike(Definition one, Definition other) {
        return one.stage() == other.stage() && Objects.equals(one.policy(), other.policy());
    }

    private StoredResult enter(TenantId tenant, Cell cell, Recording.By by) {
        Map<KpiId, Kept> before = standings.lock(tenant, List.of(cell.kpi()));
        KpiView kpi = kpis.find(tenant, cell.kpi()).orElseThrow(ProblemException::notFound);
        Recording recording = recording(tenant, plans.find(kpi.plan()).orElseThrow(), List.of(kpi), by);
        StoredResult now = recording.enter(cell);
        finish(tenant, recording, before);
        return now;
    }

    private List<KpiView> concerned(TenantId tenant, PlanId plan, Collection<Cell> cells) {
        Set<KpiId> named = named(cells);
        return kpis.ofTenant(tenant, plan).stream()
                .filter(kpi -> named.contains(kpi.id()))
                .toList();
    }

    private static Set<KpiId> named(Collection<Cell> cells) {
        return cells.stream().map(Cell::kpi).collect(Collectors.toSet());
    }

    private Recording recording(TenantId tenant, Plan plan, List<KpiView> concerned, Recording.By by) {
        List<KpiId> ids = concerned.stream().map(KpiView::id).toList();
        return new Recording(
                plan, concerned, store.ofKpis(tenant, ids), locks.of(tenant, plan.id()), calendar.today(), by);
    }

    /** Writes what changed and judges the KPIs it changed. */
    private List<Scorecard> finish(TenantId tenant, Recording recording, Map<KpiId, Kept> before) {
        store.write(tenant, recording.changes());
        publish(tenant, recording);
        return judge(tenant, recording.changed(), before);
    }

    private void publish(TenantId tenant, Recording recording) {
        recording
                .changes()
                .forEach(change -> events.publishEvent(
                        new ResultRecorded(tenant, change.now().kpi(), change.view())));
    }

    private List<Scorecard> judge(TenantId tenant, List<ReportedKpi> reported, Map<KpiId, Kept> before) {
        LocalDate today = calendar.today();
        List<Scorecard> judged = reported.stream().map(kpi -> kpi.on(today)).toList();
        standings.put(tenant, judged, before, today);
        return judged;
    }

    private Recording.By by(Author author, Origin origin, String reason, boolean illustrative) {
        // What the database keeps: an answer must not tell more digits than the next read does.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Recording.By(author, origin, reason, illustrative, now);
    }
}
