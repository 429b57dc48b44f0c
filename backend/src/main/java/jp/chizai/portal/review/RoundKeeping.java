package jp.chizai.portal.review;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.review.events.RoundChanged;
import jp.chizai.portal.review.events.RoundClosed;
import jp.chizai.portal.review.events.RoundOpened;
import jp.chizai.portal.review.events.RoundReopened;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the centre does with rounds. Closing and reopening reach into every prefecture, in a transaction each: they are
 * called outside any scope, and a call that was broken off is simply repeated.
 */
@Service
public class RoundKeeping {

    public static final int LONGEST_REASON = 2000;

    private static final Logger log = LoggerFactory.getLogger(RoundKeeping.class);

    private final RoundRepository rounds;
    private final RoundGate gate;
    private final Plans plans;
    private final PeriodLocks locks;
    private final RoundProgress progress;
    private final Tenants tenants;
    private final TenantScope scope;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RoundKeeping(
            RoundRepository rounds,
            RoundGate gate,
            Plans plans,
            PeriodLocks locks,
            RoundProgress progress,
            Tenants tenants,
            TenantScope scope,
            BusinessCalendar calendar,
            Clock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.gate = gate;
        this.plans = plans;
        this.locks = locks;
        this.progress = progress;
        this.tenants = tenants;
        this.scope = scope;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Opens a round.
     *
     * @throws ProblemException INVALID_REQUEST for a plan that is none, a period outside it, or terms that cannot be
     *     asked for; CONFLICT if the plan already has a round for the period
     */
    public RoundView open(PlanId planId, Period period, RoundTerms terms, Author by) {
        return scope.write(TenantId.CENTRE, () -> {
            Plan plan = plans.find(planId)
                    .orElseThrow(() -> ProblemException.invalid(FieldFault.of("plan", "field.not-allowed")));
            if (!plan.covers(period.year())) {
                throw ProblemException.invalid(FieldFault.of(
                        "period",
                        "field.outside-plan",
                        Integer.toString(plan.firstYear().value()),
                        Integer.toString(plan.lastYear().value())));
            }
            Round round = Round.open(planId, period, terms, calendar.today());
            if (rounds.existsByPlanAndPeriod(planId.value(), period.toString())) {
                throw new ProblemException(Problem.CONFLICT, FieldFault.of("period", "field.round-exists"));
            }
            RoundView opened = save(round, RoundEvent.What.OPENED, by, null);
            events.publishEvent(new RoundOpened(opened, by));
            return opened;
        });
    }

    /**
     * Asks for a round in other words or by another day.
     *
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED; ROUND_CLOSED; INVALID_REQUEST
     */
    public RoundView change(RoundId id, RoundTerms terms, Author by, Precondition precondition) {
        return scope.write(TenantId.CENTRE, () -> {
            Round round = find(id, precondition);
            RoundView before = round.view();
            round.change(terms, calendar.today());
            RoundView after = save(round, RoundEvent.What.CHANGED, by, null);
            if (!after.equals(before)) {
                events.publishEvent(new RoundChanged(before, after, by));
            }
            return after;
        });
    }

    /**
     * Closes a round once nobody is writing in it: from then on the reports to it, and every prefecture's results of its
     * period, stay as they are.
     *
     * @param reason needed unless every report is confirmed
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED; INVALID_REQUEST; SERVICE_UNAVAILABLE if a prefecture's
     *     results could not be locked in time: the round is closed, and closing it again locks the rest
     */
    public RoundView close(RoundId id, String reason, Author by, Precondition precondition) {
        String why = checked(reason, false);
        boolean complete = progress.isComplete(id);
        RoundView closed = scope.write(TenantId.CENTRE, () -> {
            gate.shut(id);
            Round round = find(id, precondition);
            if (!round.close(complete, why)) {
                return round.view();
            }
            RoundView view = save(round, RoundEvent.What.CLOSED, by, why);
            events.publishEvent(new RoundClosed(view, by, why));
            return view;
        });
        inEveryPrefecture(closed, tenant -> locks.lock(tenant, closed.plan(), closed.period(), by));
        return closed;
    }

    /**
     * Opens a closed round again, and with it the period for every prefecture whose report is not confirmed.
     *
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED; INVALID_REQUEST without a reason; SERVICE_UNAVAILABLE as
     *     with {@link #close}
     */
    public RoundView reopen(RoundId id, String reason, Author by, Precondition precondition) {
        String why = checked(reason, true);
        RoundView opened = scope.write(TenantId.CENTRE, () -> {
            gate.shut(id);
            Round round = find(id, precondition);
            if (!round.reopen()) {
                return round.view();
            }
            RoundView view = save(round, RoundEvent.What.REOPENED, by, why);
            events.publishEvent(new RoundReopened(view, by, why));
            return view;
        });
        inEveryPrefecture(opened, tenant -> {
            if (progress.stateOf(tenant, id) != ReportProgress.CONFIRMED) {
                locks.unlock(tenant, opened.plan(), opened.period(), by, why);
            }
        });
        return opened;
    }

    /**
     * Does the work while nobody writes in the round, so that a report being confirmed is waited for, and unless the
     * round has moved on; goes on past a prefecture whose rows are held too long.
     */
    private void inEveryPrefecture(RoundView round, Consumer<TenantId> work) {
        List<TenantId> late = tenants.all().stream()
                .map(Tenant::id)
                .filter(tenant -> {
                    try {
                        scope.write(tenant, () -> {
                            gate.shut(round.id());
                            if (stateOf(round.id()) == round.state()) {
                                work.accept(tenant);
                            }
                        });
                        return false;
                    } catch (TransientDataAccessException held) {
                        return true;
                    }
                })
                .toList();
        if (!late.isEmpty()) {
            log.warn("round {}: {} of the prefectures were held by somebody else", round.id(), late.size());
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE);
        }
    }

    private RoundState stateOf(RoundId id) {
        return jdbc.sql("select state from round where id = ?")
                .param(id.value())
                .query(RoundState.class)
                .single();
    }

    private Round find(RoundId id, Precondition precondition) {
        Round round = rounds.findById(id.value()).orElseThrow(ProblemException::notFound);
        precondition.verify(round.view().etag(), round.view());
        return round;
    }

    private RoundView save(Round round, RoundEvent.What what, Author by, String reason) {
        RoundView saved = rounds.saveAndFlush(round).view();
        jdbc.sql("""
                        insert into round_event (round_id, number, what, deadline, by, by_name, role, at, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        saved.id().value(),
                        Long.parseLong(saved.etag()),
                        what.name(),
                        Date.valueOf(saved.deadline()),
                        by.username(),
                        by.name(),
                        by.role(),
                        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        reason)
                .update();
        return saved;
    }

    private static String checked(String reason, boolean needed) {
        String why = Texts.stripped(reason);
        (needed ? Texts.faultOf("reason", why, LONGEST_REASON) : Texts.faultOfOptional("reason", why, LONGEST_REASON))
                .ifPresent(fault -> {
                    throw ProblemException.invalid(fault);
                });
        return why;
    }
}
