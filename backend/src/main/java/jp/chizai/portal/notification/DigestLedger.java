package jp.chizai.portal.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was told what by mail. A mail is claimed before it goes out and never claimed twice, whichever replica tries: a
 * portal that dies in between leaves a mail unsent rather than sent twice, and its notices stay readable in the portal.
 * Every method must be called inside the scope of the person's home.
 */
@Component
class DigestLedger {

    /** A mail: to whom, and since when it is due. */
    record Mail(TenantId home, String username, Instant due) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Claims a mail with those of the notices that no mail to this person has told yet; none if there is no such. */
    List<Notice> claim(Mail mail, List<Notice> notices) {
        Set<UUID> told = told(mail, notices);
        if (told.size() == notices.size() || !insert(mail)) {
            return List.of();
        }
        // Whoever claims the same notices for another mail at this moment is waited for: they are told by one of us.
        Set<UUID> claimed = new HashSet<>(jdbc.sql("""
                        insert into digest_notice (tenant_id, username, notice_tenant, notice_id, due_at)
                        select :tenant, :username, notice_tenant, notice_id, :due
                        from unnest(:tenants::int[], :ids::text[]::uuid[]) as claimed (notice_tenant, notice_id)
                        order by notice_tenant, notice_id
                        on conflict do nothing returning notice_id""")
                .param("tenant", mail.home().number())
                .param("username", mail.username())
                .param("due", Timestamp.from(mail.due()))
                .param(
                        "tenants",
                        notices.stream()
                                .mapToInt(notice -> notice.tenant().number())
                                .toArray())
                .param("ids", ids(notices))
                .query(UUID.class)
                .list());
        if (claimed.isEmpty()) {
            release(mail);
        }
        return notices.stream().filter(notice -> claimed.contains(notice.id())).toList();
    }

    void sent(Mail mail) {
        jdbc.sql("update digest set sent_at = ? where tenant_id = ? and username = ? and due_at = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        mail.home().number(),
                        mail.username(),
                        Timestamp.from(mail.due()))
                .update();
    }

    /** Takes a claim back: the mail did not go out, and may be tried again. */
    void release(Mail mail) {
        jdbc.sql("delete from digest where tenant_id = ? and username = ? and due_at = ?")
                .params(mail.home().number(), mail.username(), Timestamp.from(mail.due()))
                .update();
    }

    /** Forgets what is older. */
    void purge(TenantId home, Instant before) {
        jdbc.sql("delete from digest where tenant_id = ? and due_at < ?")
                .params(home.number(), Timestamp.from(before))
                .update();
    }

    private Set<UUID> told(Mail mail, List<Notice> notices) {
        return new HashSet<>(jdbc.sql("""
                        select notice_id from digest_notice
                        where tenant_id = :tenant and username = :username and notice_id = any (:ids::text[]::uuid[])""")
                .param("tenant", mail.home().number())
                .param("username", mail.username())
                .param("ids", ids(notices))
                .query(UUID.class)
                .list());
    }

    private boolean insert(Mail mail) {
        return jdbc.sql("""
                        insert into digest (tenant_id, username, due_at, claimed_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                mail.home().number(),
                                mail.username(),
                                Timestamp.from(mail.due()),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String[] ids(List<Notice> notices) {
        return notices.stream().map(notice -> notice.id().toString()).toArray(String[]::new);
    }
}
