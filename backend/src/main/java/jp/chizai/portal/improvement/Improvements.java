package jp.chizai.portal.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.improvement.events.ImprovementWritten;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.events.AmendmentProposed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The improvements of the tenants. Every method must be called inside the tenant's scope. */
@Service
public class Improvements {

    /** What is still to be done comes first, the earliest due first; then what is over, the latest first. */
    private static final Comparator<ImprovementView> IN_ORDER = Comparator.comparing(
                    (ImprovementView improvement) -> improvement.state().isOver())
            .thenComparing((a, b) -> a.state().isOver()
                    ? b.dueOn().compareTo(a.dueOn())
                    : a.dueOn().compareTo(b.dueOn()))
            .thenComparing(ImprovementView::decidedAt);

    private final ImprovementRepository improvements;
    private final Kpis kpis;
    private final FollowUpRounds rounds;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Improvements(
            ImprovementRepository improvements,
            Kpis kpis,
            FollowUpRounds rounds,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.improvements = improvements;
        this.kpis = kpis;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** A tenant's improvements: what is still to be done first, the earliest due first. */
    public List<ImprovementView> of(TenantId tenant) {
        return views(tenant, improvements.ofTenant(tenant.number()));
    }

    public Optional<ImprovementView> find(TenantId tenant, UUID id) {
        return improvements.findById(Improvement.Key.of(tenant, id)).map(found -> view(tenant, found));
    }

    /**
     * The improvements of these KPIs of which a round still has to hear what became of them: decided by the end of the
     * period it asks about, not in this round itself, and not over.
     */
    public List<ImprovementView> unanswered(TenantId tenant, Collection<KpiId> ofKpis, UUID round, Period period) {
        List<UUID> ids = ofKpis.stream().map(KpiId::value).toList();
        return views(tenant, improvements.unanswered(tenant.number(), ids, round, period.lastDay()));
    }

    /**
     * Decides on an improvement.
     *
     * @throws ProblemException INVALID_REQUEST for a KPI the tenant has not, impossible words or a due date that is past;
     *     what {@link FollowUpRounds} says of the round it comes out of; STEP_NOT_POSSIBLE or PLAN_NOT_OPEN where an
     *     amendment is proposed and the KPI cannot be amended now
     */
    public ImprovementView decide(TenantId tenant, Decision decision, Author by) {
        KpiView kpi = kpis.find(tenant, decision.kpi())
                .orElseThrow(() -> ProblemException.invalid(FieldFault.of("kpiId", "field.not-allowed")));
        if (decision.originRound() != null) {
            rounds.requireWritable(tenant, decision.originRound());
        }
        Improvement made =
                improvements.saveAndFlush(Improvement.decided(tenant, decision, false, by, calendar.today(), now()));
        ImprovementView view = made.view(kpi, calendar.today());
        events.publishEvent(ImprovementWritten.of(tenant, null, view, by));
        if (decision.proposesAmendment()) {
            events.publishEvent(new AmendmentProposed(tenant, kpi.id(), view.what(), by));
        }
        return view;
    }

    /**
     * Loads an illustrative improvement (例示) that was decided on a day and has come to a state since.
     *
     * @throws ProblemException as {@link #decide} and {@link #change}
     */
    public ImprovementView loadIllustrative(
            TenantId tenant, Decision decision, ImprovementState state, String outcome, LocalDate on, Author by) {
        Improvement made = Improvement.decided(tenant, decision, true, by, on, now());
        made.change(decision.undertaking(), state, outcome, on);
        return view(tenant, improvements.saveAndFlush(made));
    }

    /**
     * Changes an improvement.
     *
     * @param outcome what came of it, or why it was dropped; only when it is over
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with the present one if somebody was faster;
     *     STEP_NOT_POSSIBLE if it cannot come to {@code state} from where it is; INVALID_REQUEST as for a new one
     */
    public ImprovementView change(
            TenantId tenant,
            UUID id,
            Undertaking undertaking,
            ImprovementState state,
            String outcome,
            Author by,
            Precondition precondition) {
        Improvement improvement = locked(tenant, id);
        ImprovementView before = view(tenant, improvement);
        precondition.verify(before.etag(), before);
        return change(tenant, improvement, undertaking, state, outcome, by);
    }

    private ImprovementView change(
            TenantId tenant,
            Improvement improvement,
            Undertaking undertaking,
            ImprovementState state,
            String outcome,
            Author by) {
        ImprovementView before = view(tenant, improvement);
        improvement.change(undertaking, state, outcome, calendar.today());
        ImprovementView after = view(tenant, improvements.saveAndFlush(improvement));
        events.publishEvent(ImprovementWritten.of(tenant, before, after, by));
        return after;
    }

    /**
     * Waits for whoever is changing an improvement; until the transaction ends nobody else changes it.
     *
     * @throws ProblemException NOT_FOUND
     */
    public ImprovementView lock(TenantId tenant, UUID id) {
        return view(tenant, locked(tenant, id));
    }

    /**
     * Brings an improvement to a state without rewriting what it is.
     *
     * @param outcome as for {@link #change}
     * @throws ProblemException NOT_FOUND; STEP_NOT_POSSIBLE; INVALID_REQUEST without an outcome of what is over
     */
    public ImprovementView advance(TenantId tenant, UUID id, ImprovementState state, String outcome, Author by) {
        Improvement improvement = locked(tenant, id);
        return change(tenant, improvement, improvement.undertaking(), state, outcome, by);
    }

    /**
     * Tells in a round what became of an improvement, or corrects it.
     *
     * @param precondition on what was told in this round so far
     * @throws ProblemException NOT_FOUND for an unknown improvement or round; ROUND_CLOSED; PRECONDITION_FAILED;
     *     STEP_NOT_POSSIBLE and INVALID_REQUEST as for a change
     */
    public FollowUpView followUp(
            TenantId tenant,
            UUID id,
            UUID round,
            ImprovementState state,
            String became,
            Author by,
            Precondition precondition) {
        Improvement improvement = locked(tenant, id);
        rounds.requireWritable(tenant, round);
        FollowUpView before = improvement.followUpOf(round).map(FollowUp::view).orElse(null);
        precondition.verify(before == null ? null : before.etag(), before);
        ImprovementState from = improvement.state();
        improvement.followUp(round, state, became, by, now());
        Improvement saved = improvements.saveAndFlush(improvement);
        FollowUpView after = saved.followUpOf(round).orElseThrow().view();
        events.publishEvent(ImprovementWritten.of(tenant, from, view(tenant, saved), before, after, by));
        return after;
    }

    private Improvement locked(TenantId tenant, UUID id) {
        return improvements.lock(Improvement.Key.of(tenant, id)).orElseThrow(ProblemException::notFound);
    }

    private ImprovementView view(TenantId tenant, Improvement improvement) {
        return improvement.view(kpis.find(tenant, improvement.kpi()).orElseThrow(), calendar.today());
    }

    private List<ImprovementView> views(TenantId tenant, List<Improvement> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<KpiId, KpiView> concerned =
                kpis.find(tenant, found.stream().map(Improvement::kpi).collect(Collectors.toSet()));
        LocalDate today = calendar.today();
        return found.stream()
                .map(improvement -> improvement.view(concerned.get(improvement.kpi()), today))
                .sorted(IN_ORDER)
                .toList();
    }

    /** What the database keeps: an answer must not tell more digits than the next read does. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
