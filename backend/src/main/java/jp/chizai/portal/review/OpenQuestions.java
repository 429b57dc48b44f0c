package jp.chizai.portal.review;

import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The questions at the items of reports to open rounds that nobody has answered. To be called inside a scope. */
@Service
public class OpenQuestions {

    /**
     * A question that waits for its answer.
     *
     * @param kpiCode the KPI it is asked about
     * @param role code of the role in which it was asked
     */
    public record OpenQuestion(TenantId tenant, RoundView round, String kpiCode, String text, String role) {}

    private final JdbcClient jdbc;
    private final Rounds rounds;

    OpenQuestions(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    /** Of all tenants the scope shows, the earliest asked first. */
    public List<OpenQuestion> all() {
        return jdbc.sql("""
                        select q.tenant_id, q.round_id, k.code, q.text, q.role from comment q
                        join kpi k on k.tenant_id = q.tenant_id and k.id = q.kpi_id
                        join round r on r.id = q.round_id and r.state = 'OPEN'
                        where q.kind = 'QUESTION' and not exists (
                            select from comment a
                            where a.tenant_id = q.tenant_id and a.round_id = q.round_id and a.kpi_id = q.kpi_id
                            and a.answers = q.id)
                        order by q.made_at, q.id""")
                .query((row, n) -> new OpenQuestion(
                        new TenantId(row.getInt("tenant_id")),
                        rounds.find(new RoundId(row.getObject("round_id", UUID.class)))
                                .orElseThrow(),
                        row.getString("code"),
                        row.getString("text"),
                        row.getString("role")))
                .list();
    }
}
