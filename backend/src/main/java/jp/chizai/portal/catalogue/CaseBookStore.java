package jp.chizai.portal.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The case books that were ordered. Whoever prints one claims it first and gives signs of life; one without is taken up by
 * another replica. Every method but {@link #waiting} is to be called inside the scope of the person's home.
 */
@Component
class CaseBookStore {

    /** How long whoever prints may be silent. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    /** A book on which the portal died so often is not tried again. */
    static final int MOST_ATTEMPTS = 3;

    /** A book by where it is kept. */
    record Key(TenantId home, UUID id) {}

    /** What is to be printed. */
    record Order(Key key, Selection selection, Locale language) {}

    /** A book with the entries it holds. */
    record Stored(CaseBookView view, List<PracticeId> practices) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CaseBookStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID add(TenantId home, String username, Selection selection, Locale language) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(now());
        jdbc.sql("""
                        insert into case_book (tenant_id, id, username, selection, language, state, ordered_at, seen_at,
                            attempts, progress, practices)
                        values (?, ?, ?, ?::jsonb, ?, 'WAITING', ?, ?, 0, 0, '{}')""")
                .params(
                        home.number(),
                        id,
                        username,
                        json.writeValueAsString(selection),
                        language.getLanguage(),
                        now,
                        now)
                .update();
        return id;
    }

    /** A person's books, the one ordered last first. */
    List<Stored> of(TenantId home, String username) {
        return jdbc.sql("select * from case_book where tenant_id = ? and username = ? order by ordered_at desc, id")
                .params(home.number(), username)
                .query(this::stored)
                .list();
    }

    Optional<byte[]> content(Key key) {
        return jdbc.sql("select content from case_book_content where tenant_id = ? and book_id = ?")
                .params(key.home().number(), key.id())
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    void remove(Key key) {
        jdbc.sql("delete from case_book where tenant_id = ? and id = ?")
                .params(key.home().number(), key.id())
                .update();
    }

    /** The books nobody prints, though they were ordered or begun before a moment. To be called over all tenants. */
    List<Key> waiting(Instant before) {
        return jdbc.sql("""
                        select tenant_id, id from case_book
                        where state in ('WAITING', 'PRINTING') and seen_at < ? order by ordered_at""")
                .param(Timestamp.from(before))
                .query((row, n) -> new Key(new TenantId(row.getInt("tenant_id")), row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes a book up, unless somebody else has. */
    Optional<Order> claim(Key key) {
        return jdbc.sql("""
                        update case_book set state = 'PRINTING', attempts = attempts + 1, progress = 0, seen_at = :now
                        where tenant_id = :tenant and id in (
                            select id from case_book
                            where tenant_id = :tenant and id = :id
                                and (state = 'WAITING' or state = 'PRINTING' and seen_at < :silent)
                            for update skip locked)
                        returning selection, language""")
                .param("now", Timestamp.from(now()))
                .param("tenant", key.home().number())
                .param("id", key.id())
                .param("silent", Timestamp.from(now().minus(SILENCE)))
                .query((row, n) -> new Order(
                        key,
                        json.readValue(row.getString("selection"), Selection.class),
                        Locale.forLanguageTag(row.getString("language"))))
                .optional();
    }

    /** Whether it was begun so often that it is given up. */
    boolean isHopeless(Key key) {
        return jdbc.sql("select attempts > ? from case_book where tenant_id = ? and id = ?")
                .params(MOST_ATTEMPTS, key.home().number(), key.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Keeps how far a book has come; false if it was thrown away meanwhile. */
    boolean progress(Key key, int percent, List<PracticeId> practices) {
        return jdbc.sql("""
                                update case_book set progress = ?, practices = ?, seen_at = ?
                                where tenant_id = ? and id = ? and state = 'PRINTING'""")
                        .params(
                                percent,
                                practices.stream().map(PracticeId::code).toArray(String[]::new),
                                Timestamp.from(now()),
                                key.home().number(),
                                key.id())
                        .update()
                == 1;
    }

    void ready(Key key, byte[] content) {
        int kept = jdbc.sql("""
                        update case_book set state = 'READY', progress = 100, size = ?, finished_at = ?
                        where tenant_id = ? and id = ? and state = 'PRINTING'""")
                .params(content.length, Timestamp.from(now()), key.home().number(), key.id())
                .update();
        if (kept == 1) {
            jdbc.sql("insert into case_book_content (tenant_id, book_id, content) values (?, ?, ?)")
                    .params(key.home().number(), key.id(), content)
                    .update();
        }
    }

    void failed(Key key) {
        jdbc.sql("""
                        update case_book set state = 'FAILED', finished_at = ?
                        where tenant_id = ? and id = ? and state = 'PRINTING'""")
                .params(Timestamp.from(now()), key.home().number(), key.id())
                .update();
    }

    void purge(TenantId home, Instant before) {
        jdbc.sql("delete from case_book where tenant_id = ? and ordered_at < ?")
                .params(home.number(), Timestamp.from(before))
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        List<PracticeId> practices = Arrays.stream(
                        (String[]) row.getArray("practices").getArray())
                .map(PracticeId::parse)
                .toList();
        CaseBookView view = new CaseBookView(
                row.getObject("id", UUID.class),
                CaseBookView.State.valueOf(row.getString("state")),
                row.getInt("progress"),
                json.readValue(row.getString("selection"), Selection.class),
                practices.size(),
                row.getObject("size", Integer.class),
                row.getTimestamp("ordered_at").toInstant(),
                finished == null ? null : finished.toInstant());
        return new Stored(view, practices);
    }
}
