package jp.chizai.portal.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said at entries, as it lies in the database. Read inside any scope, written inside the writer's. */
@Component
class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All at one entry, the earliest first. */
    List<Post> of(PracticeId practice) {
        return jdbc.sql("""
                        select * from practice_post where practice_tenant = ? and practice_number = ?
                        order by made_at, id""")
                .params(practice.tenant().number(), practice.number())
                .query((row, n) -> post(row))
                .list();
    }

    Optional<Post> find(PracticeId practice, UUID id) {
        return of(practice).stream().filter(post -> post.id().equals(id)).findFirst();
    }

    /** Keeps what is said; what is there already stays as it is. */
    void add(Post post) {
        jdbc.sql("""
                        insert into practice_post (tenant_id, id, practice_tenant, practice_number, answers, party,
                            of_author, text, made_by, made_by_name, role, made_at, illustrative)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        post.party().tenant().number(),
                        post.id(),
                        post.practice().tenant().number(),
                        post.practice().number(),
                        post.answers(),
                        post.party().code(),
                        post.ofAuthor(),
                        post.text(),
                        post.by().username(),
                        post.by().name(),
                        post.by().role(),
                        Timestamp.from(post.at()),
                        post.illustrative())
                .update();
    }

    /** Takes the words away; false if somebody did so before. */
    boolean withdraw(Post post, Post.Withdrawal withdrawal) {
        return jdbc.sql("""
                        update practice_post
                        set text = null, withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                        where tenant_id = ? and id = ? and withdrawn_at is null""")
                        .params(
                                Timestamp.from(withdrawal.at()),
                                withdrawal.by().code(),
                                withdrawal.reason(),
                                post.party().tenant().number(),
                                post.id())
                        .update()
                == 1;
    }

    private static Post post(ResultSet row) throws SQLException {
        Timestamp withdrawnAt = row.getTimestamp("withdrawn_at");
        return new Post(
                row.getObject("id", UUID.class),
                new PracticeId(new TenantId(row.getInt("practice_tenant")), row.getInt("practice_number")),
                row.getObject("answers", UUID.class),
                Party.parse(row.getString("party")),
                row.getBoolean("of_author"),
                row.getString("text"),
                new Author(row.getString("made_by"), row.getString("made_by_name"), row.getString("role")),
                row.getTimestamp("made_at").toInstant(),
                withdrawnAt == null
                        ? null
                        : new Post.Withdrawal(
                                withdrawnAt.toInstant(),
                                Party.parse(row.getString("withdrawn_by")),
                                row.getString("withdrawn_reason")),
                row.getBoolean("illustrative"));
    }
}
