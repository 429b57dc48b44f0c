package jp.chizai.portal.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What others said and thanked at entries lately, for those it is meant for. It is written in one tenant and told in
 * another, so nobody can tell it in the transaction in which it happens: it is looked for here. To be called inside any
 * scope.
 */
@Service
public class ExchangeNews {

    private final JdbcClient jdbc;

    ExchangeNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since a moment, as far as it stands still; the earliest first. */
    public List<News> since(Instant from) {
        // An answer is told to the prefecture of the entry, unless it gave it or asked itself, and to whoever asked.
        return jdbc.sql("""
                        with post as (
                            select x.*, p.title from practice_post x join published_practice p
                            on p.tenant_id = x.practice_tenant and p.number = x.practice_number
                            where x.made_at >= :from and x.withdrawn_at is null)
                        select 'QUESTION' as kind, post.id::text as identity, practice_tenant as told,
                            null as addressee, practice_tenant, practice_number, post.id as question, title, made_by,
                            made_by_name, role, made_at
                        from post where answers is null
                        union all
                        select 'ANSWER', post.id::text, post.practice_tenant, null, post.practice_tenant,
                            post.practice_number, q.id, title, post.made_by, post.made_by_name, post.role, post.made_at
                        from post join practice_post q on q.id = post.answers
                        where not post.of_author and q.tenant_id <> post.practice_tenant
                        union all
                        select 'ANSWER', post.id || '|' || q.made_by, q.tenant_id, q.made_by, post.practice_tenant,
                            post.practice_number, q.id, title, post.made_by, post.made_by_name, post.role, post.made_at
                        from post join practice_post q on q.id = post.answers
                        where not q.illustrative
                        union all
                        select 'THANKS', concat_ws('|', t.practice_tenant, t.practice_number, t.party),
                            t.practice_tenant, null, t.practice_tenant, t.practice_number, null, p.title, t.made_by,
                            t.made_by_name, t.role, t.made_at
                        from practice_thanks t join published_practice p
                        on p.tenant_id = t.practice_tenant and p.number = t.practice_number
                        where t.made_at >= :from
                        order by made_at, identity""")
                .param("from", Timestamp.from(from))
                .query((row, n) -> news(row))
                .list();
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(
                News.Kind.valueOf(row.getString("kind")),
                row.getString("identity"),
                new TenantId(row.getInt("told")),
                row.getString("addressee"),
                new PracticeId(new TenantId(row.getInt("practice_tenant")), row.getInt("practice_number")),
                row.getObject("question", UUID.class),
                row.getString("title"),
                null,
                new Author(row.getString("made_by"), row.getString("made_by_name"), row.getString("role")),
                row.getTimestamp("made_at").toInstant());
    }
}
