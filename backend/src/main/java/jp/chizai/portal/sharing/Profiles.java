package jp.chizai.portal.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.sharing.events.ProfileWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is known of the prefectures themselves: every party reads it, each prefecture writes its own. */
@Service
public class Profiles {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Profiles(JdbcClient jdbc, BusinessCalendar calendar, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** What is known of a prefecture; everything null while nothing is. */
    public ProfileView of(TenantId tenant) {
        return find(tenant).orElseGet(() -> ProfileView.unknown(tenant));
    }

    /**
     * Writes what is known of a prefecture. To be called inside its scope.
     *
     * @throws jp.chizai.portal.kernel.ProblemException INVALID_REQUEST for a number or year that cannot be;
     *     PRECONDITION_FAILED with what stands there if somebody was faster
     */
    public ProfileView write(TenantId tenant, Profile profile, Author by, Precondition precondition) {
        profile.check(calendar.today());
        ProfileView current = lock(tenant).orElse(null);
        precondition.verify(current == null ? null : current.etag(), current);
        jdbc.sql("""
                        insert into tenant_profile
                            (tenant_id, sme_count, sme_year, sme_source, written_by, written_by_name, written_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, 0)
                        on conflict (tenant_id) do update set sme_count = excluded.sme_count,
                            sme_year = excluded.sme_year, sme_source = excluded.sme_source,
                            written_by = excluded.written_by, written_by_name = excluded.written_by_name,
                            written_at = excluded.written_at, version = tenant_profile.version + 1""")
                .params(
                        tenant.number(),
                        profile.smeCount(),
                        profile.smeYear(),
                        profile.smeSource(),
                        by.username(),
                        by.name(),
                        Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
        Profile before =
                current == null ? null : new Profile(current.smeCount(), current.smeYear(), current.smeSource());
        events.publishEvent(new ProfileWritten(tenant, before, profile, by));
        return of(tenant);
    }

    /** The number of SMEs of every prefecture that has told it. */
    Map<TenantId, Integer> smeCounts() {
        return jdbc.sql("select * from tenant_profile").query((row, n) -> view(row)).list().stream()
                .collect(Collectors.toMap(ProfileView::tenant, ProfileView::smeCount));
    }

    private Optional<ProfileView> find(TenantId tenant) {
        return jdbc.sql("select * from tenant_profile where tenant_id = ?")
                .param(tenant.number())
                .query((row, n) -> view(row))
                .optional();
    }

    /** Of two who write at the same time the second waits, also where there is no row yet to wait at. */
    private Optional<ProfileView> lock(TenantId tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("profile " + tenant.number())
                .query()
                .listOfRows();
        return find(tenant);
    }

    private static ProfileView view(ResultSet row) throws SQLException {
        return new ProfileView(
                new TenantId(row.getInt("tenant_id")),
                row.getInt("sme_count"),
                row.getInt("sme_year"),
                row.getString("sme_source"),
                row.getString("written_by_name"),
                row.getTimestamp("written_at").toInstant(),
                Long.toString(row.getLong("version")));
    }
}
