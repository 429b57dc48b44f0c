package jp.chizai.portal.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What origin and adopters are to hear of each other. It happens in one tenant and is told in another, so it is looked for
 * in what both share. To be called inside any scope.
 */
@Service
public class AdoptionNews {

    /**
     * Something that happened to an adopted entry, or to its adoption.
     *
     * @param when tells it from the same happening again: the day, or the version
     * @param adopter whose adoption it is
     * @param title of the entry; null once it is withdrawn
     * @param kpiCode of the adopter's KPI
     * @param reason in the words of whoever gave it; null where none was asked for
     */
    public record Item(
            Kind kind,
            String when,
            TenantId adopter,
            PracticeId practice,
            String title,
            String kpiCode,
            String reason) {}

    /** What happened. */
    public enum Kind {
        ADOPTED,
        EFFECT_SEEN,
        STOPPED,
        /** The origin published a new version. */
        REVISED,
        /** The origin took the entry back. */
        WITHDRAWN
    }

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Clock clock;

    AdoptionNews(JdbcClient jdbc, BusinessCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** At least what happened since a moment: of what is kept by the day, the whole of that day. */
    public List<Item> since(Instant from) {
        // Whoever has stopped need not hear any more of the entry.
        return jdbc.sql("""
                        with adopted as (
                            select a.*, p.title, p.version, p.published_on, p.published_at
                            from shared_adoption a join published_practice p
                            on p.tenant_id = a.practice_tenant and p.number = a.practice_number)
                        select 'ADOPTED' as kind, adopted_on::text as happened, tenant_id, practice_tenant,
                            practice_number, title, kpi_code, null as reason
                        from adopted where adopted_on >= :day
                        union all
                        select state, state_on::text, tenant_id, practice_tenant, practice_number, title, kpi_code,
                            reason
                        from adopted where state in ('EFFECT_SEEN', 'STOPPED') and state_on >= :day
                        union all
                        select 'REVISED', version::text, tenant_id, practice_tenant, practice_number, title, kpi_code,
                            null
                        from adopted
                        where version > 1 and published_at >= :from and adopted_on <= published_on
                        and state <> 'STOPPED'
                        union all
                        select 'WITHDRAWN', w.withdrawn_on::text, a.tenant_id, a.practice_tenant, a.practice_number,
                            null, a.kpi_code, w.reason
                        from shared_adoption a join withdrawn_practice w
                        on w.tenant_id = a.practice_tenant and w.number = a.practice_number
                        where w.withdrawn_on >= :day and a.state <> 'STOPPED'
                        order by practice_tenant, practice_number, tenant_id, kind""")
                .param("day", day(from))
                .param("from", Timestamp.from(from))
                .query((row, n) -> item(row))
                .list();
    }

    /** The business date may stand on another day than the clock, so what is counted back is how long it is ago. */
    private LocalDate day(Instant from) {
        return calendar.today()
                .minusDays(Duration.between(from, clock.instant()).toDays() + 1);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                Kind.valueOf(row.getString("kind")),
                row.getString("happened"),
                new TenantId(row.getInt("tenant_id")),
                new PracticeId(new TenantId(row.getInt("practice_tenant")), row.getInt("practice_number")),
                row.getString("title"),
                row.getString("kpi_code"),
                row.getString("reason"));
    }
}
