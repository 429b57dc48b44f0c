package jp.chizai.portal.notification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices as they lie in the database. Every method must be called inside a scope. */
@Component
class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A notice of something that has just happened. */
    void add(
            TenantId tenant,
            NoticeKind kind,
            Set<Role> audience,
            String thing,
            String path,
            LocalDate deadline,
            String reason,
            Author by) {
        put(new Notice(tenant, UUID.randomUUID(), now(), kind, audience, null, thing, path, deadline, reason, by));
    }

    /** Writes a notice; one with this id that is there already stays as it is. */
    void put(Notice notice) {
        jdbc.sql("""
                        insert into notice (tenant_id, id, noticed_at, kind, audience, addressee, thing, path, deadline,
                            reason, made_by, made_by_name, released)
                        values (:tenant, :id, :at, :kind, :audience::text[], :addressee, :thing, :path, :deadline,
                            :reason, :by, :byName, :released)
                        on conflict do nothing""")
                .param("tenant", notice.tenant().number())
                .param("id", notice.id())
                .param("at", Timestamp.from(notice.at()))
                .param("kind", notice.kind().name())
                .param("audience", notice.audience().stream().map(Role::code).toArray(String[]::new))
                .param("addressee", notice.addressee())
                .param("thing", notice.thing())
                .param("path", notice.path())
                .param("deadline", notice.deadline() == null ? null : Date.valueOf(notice.deadline()))
                .param("reason", notice.reason())
                .param("by", notice.by().username())
                .param("byName", notice.by().name())
                .param("released", notice.isReleased())
                .update();
    }

    /** The notices of a tenant that the scope shows, from one moment to before another, the earliest first. */
    List<Notice> ofTenant(TenantId tenant, Instant from, Instant before) {
        return jdbc.sql("""
                        select * from notice where tenant_id = ? and noticed_at >= ? and noticed_at < ?
                        order by noticed_at, id""")
                .params(tenant.number(), Timestamp.from(from), Timestamp.from(before))
                .query((row, n) -> notice(row))
                .list();
    }

    /** The latest notices for a person with these roles by somebody else, of all tenants the scope shows. */
    List<Notice> latest(Set<Role> roles, String username, Instant from, int limit) {
        return jdbc.sql("""
                        select * from notice
                        where noticed_at >= :from and audience && :roles::text[] and made_by <> :username
                        and (addressee is null or addressee = :username)
                        order by noticed_at desc, id limit :limit""")
                .param("from", Timestamp.from(from))
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("username", username)
                .param("limit", limit)
                .query((row, n) -> notice(row))
                .list();
    }

    /** Forgets what is older. */
    void purge(TenantId tenant, Instant before) {
        jdbc.sql("delete from notice where tenant_id = ? and noticed_at < ?")
                .params(tenant.number(), Timestamp.from(before))
                .update();
    }

    /** What the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                new TenantId(row.getInt("tenant_id")),
                row.getObject("id", UUID.class),
                row.getTimestamp("noticed_at").toInstant(),
                NoticeKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("audience").getArray())
                        .map(code -> Code.parse(Role.class, code))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                row.getString("addressee"),
                row.getString("thing"),
                row.getString("path"),
                row.getObject("deadline", LocalDate.class),
                row.getString("reason"),
                new Author(row.getString("made_by"), row.getString("made_by_name"), ""));
    }
}
