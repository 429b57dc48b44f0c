package jp.chizai.portal.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the writers in a round and its closing apart: many write at a time, it is closed while none does. The round's
 * own row cannot be what they queue at, as row security shows it for change to the centre alone. What is taken here is
 * given back when the transaction ends.
 */
@Component
class RoundGate {

    private final JdbcClient jdbc;

    RoundGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes in to write, beside others. */
    void enter(RoundId round) {
        take("pg_advisory_xact_lock_shared", round);
    }

    /** Waits until everybody has left, and keeps them out. */
    void shut(RoundId round) {
        take("pg_advisory_xact_lock", round);
    }

    private void take(String lock, RoundId round) {
        jdbc.sql("select " + lock + "(hashtextextended(?, 0))")
                .param("round " + round.value())
                .query()
                .listOfRows();
    }
}
