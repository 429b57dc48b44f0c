package jp.chizai.portal.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.PlanId;

/** A reporting round: opened for a period of a plan, closed when it is over, reopened where something was wrong. */
@Entity
@Table(name = "round")
class Round {

    @Id
    private UUID id;

    @Column(name = "plan_id")
    private String plan;

    private String period;
    private String title;
    private String instructions;
    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Version
    private Long version;

    protected Round() {}

    /**
     * A new round, open.
     *
     * @throws ProblemException INVALID_REQUEST if the terms cannot be asked for
     */
    static Round open(PlanId plan, Period period, RoundTerms terms, LocalDate today) {
        terms.check(period, null, today);
        Round round = new Round();
        round.id = UUID.randomUUID();
        round.plan = plan.value();
        round.period = period.toString();
        round.state = RoundState.OPEN;
        round.take(terms);
        return round;
    }

    /**
     * Asks for it in other words or by another day.
     *
     * @throws ProblemException ROUND_CLOSED; INVALID_REQUEST if the terms cannot be asked for
     */
    void change(RoundTerms terms, LocalDate today) {
        if (state == RoundState.CLOSED) {
            throw new ProblemException(Problem.ROUND_CLOSED);
        }
        terms.check(Period.parse(period), deadline, today);
        take(terms);
    }

    /**
     * Closes it; one that is closed stays so.
     *
     * @param complete whether every prefecture's report is confirmed
     * @param reason needed unless it is complete
     * @return whether it was open
     * @throws ProblemException INVALID_REQUEST without a reason where one is needed
     */
    boolean close(boolean complete, String reason) {
        if (state == RoundState.CLOSED) {
            return false;
        }
        if (!complete && reason == null) {
            throw ProblemException.invalid(FieldFault.of("reason", "field.reason-to-close"));
        }
        state = RoundState.CLOSED;
        return true;
    }

    /** Opens it again; one that is open stays so. Answers whether it was closed. */
    boolean reopen() {
        boolean closed = state == RoundState.CLOSED;
        state = RoundState.OPEN;
        return closed;
    }

    RoundView view() {
        return new RoundView(
                new RoundId(id),
                new PlanId(plan),
                Period.parse(period),
                title,
                instructions,
                deadline,
                state,
                Long.toString(version));
    }

    private void take(RoundTerms terms) {
        title = terms.title();
        instructions = terms.instructions();
        deadline = terms.deadline();
    }
}
