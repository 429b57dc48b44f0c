package jp.chizai.portal;

import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a test rounds of its own, of any period and whatever the calendar says. */
@Component
public class RoundsForTests {

    private final TenantScope scope;
    private final JdbcClient jdbc;

    RoundsForTests(TenantScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** An open round, due on 2021-10-29. */
    public RoundId open(Plan plan, String period) {
        RoundId id = new RoundId(UUID.randomUUID());
        scope.write(
                TenantId.CENTRE,
                () -> jdbc.sql("""
                        insert into round (id, plan_id, period, title, instructions, deadline, state, version)
                        values (?, ?, ?, ?, '', date '2021-10-29', 'OPEN', 0)""")
                        .params(id.value(), plan.id().value(), period, "試験照会 " + period)
                        .update());
        return id;
    }

    /** Closes a round and nothing else. */
    public void close(RoundId id) {
        scope.write(
                TenantId.CENTRE,
                () -> jdbc.sql("update round set state = 'CLOSED' where id = ?")
                        .param(id.value())
                        .update());
    }
}
