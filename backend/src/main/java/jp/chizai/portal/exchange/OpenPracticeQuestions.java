package jp.chizai.portal.exchange;

import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The questions at a prefecture's entries that it has not answered itself. To be called inside any scope. */
@Service
public class OpenPracticeQuestions {

    /** A question that waits for the answer of the entry's prefecture. */
    public record OpenQuestion(PracticeId practice, UUID id, String text, boolean illustrative) {}

    private final JdbcClient jdbc;

    OpenPracticeQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one asked first first. */
    public List<OpenQuestion> at(TenantId author) {
        return jdbc.sql("""
                        select q.practice_number, q.id, q.text, q.illustrative from practice_post q
                        join published_practice p on p.tenant_id = q.practice_tenant and p.number = q.practice_number
                        where q.practice_tenant = ? and q.answers is null and q.withdrawn_at is null
                        and not exists (
                            select from practice_post a
                            where a.practice_tenant = q.practice_tenant and a.practice_number = q.practice_number
                            and a.answers = q.id and a.of_author and a.withdrawn_at is null)
                        order by q.made_at, q.id""")
                .param(author.number())
                .query((row, n) -> new OpenQuestion(
                        new PracticeId(author, row.getInt("practice_number")),
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getBoolean("illustrative")))
                .list();
    }
}
