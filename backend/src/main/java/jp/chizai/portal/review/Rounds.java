package jp.chizai.portal.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The reporting rounds (照会), as everybody may read them. To be called inside a scope. */
@Service
public class Rounds {

    private final RoundRepository rounds;
    private final RoundGate gate;
    private final JdbcClient jdbc;

    Rounds(RoundRepository rounds, RoundGate gate, JdbcClient jdbc) {
        this.rounds = rounds;
        this.gate = gate;
        this.jdbc = jdbc;
    }

    /** All rounds, the one due last first. */
    public List<RoundView> all() {
        return rounds.all().stream().map(Round::view).toList();
    }

    public Optional<RoundView> find(RoundId id) {
        return rounds.findById(id.value()).map(Round::view);
    }

    /**
     * Refuses to write in a round that is closed. Until the transaction ends, the round stays open: nothing slips in
     * behind a closing.
     *
     * @throws ProblemException NOT_FOUND if there is none; ROUND_CLOSED
     */
    public RoundView requireOpen(RoundId id) {
        gate.enter(id);
        // Past the gate and by SQL: what was read before it may be out of date.
        RoundState state = jdbc.sql("select state from round where id = ?")
                .param(id.value())
                .query(RoundState.class)
                .optional()
                .orElseThrow(ProblemException::notFound);
        if (state == RoundState.CLOSED) {
            throw new ProblemException(Problem.ROUND_CLOSED);
        }
        return find(id).orElseThrow();
    }

    /**
     * By when a prefecture is to submit, with the time it was given beyond the deadline of all.
     *
     * @throws ProblemException NOT_FOUND if there is no such round
     */
    public LocalDate deadlineOf(TenantId tenant, RoundId id) {
        return jdbc.sql("""
                        select greatest(r.deadline, (select max(e.until) from extension e
                            where e.tenant_id = ? and e.round_id = r.id and e.state = 'GRANTED'))
                        from round r where r.id = ?""")
                .params(tenant.number(), id.value())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    /** What was done with a round, the first thing first. */
    public List<RoundEvent> history(RoundId id) {
        return jdbc.sql(
                        "select what, deadline, by_name, role, at, reason from round_event where round_id = ? order by number")
                .param(id.value())
                .query((row, n) -> new RoundEvent(
                        RoundEvent.What.valueOf(row.getString("what")),
                        row.getObject("deadline", LocalDate.class),
                        row.getString("by_name"),
                        row.getString("role"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason")))
                .list();
    }
}
