package jp.chizai.portal.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.events.OfficeWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The offices that answer for entries: every party reads them, each prefecture writes its own. An entry names its office,
 * so that one change reaches all entries of it.
 */
@Service
public class Offices {

    private static final String COLUMNS = "id, name, phone, email, version";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Offices(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** A prefecture's offices by name. */
    public List<OfficeView> of(TenantId tenant) {
        return jdbc.sql("select " + COLUMNS + " from practice_office where tenant_id = ? order by name, id")
                .param(tenant.number())
                .query(Offices::view)
                .list();
    }

    public Optional<OfficeView> find(TenantId tenant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from practice_office where tenant_id = ? and id = ?")
                .params(tenant.number(), id)
                .query(Offices::view)
                .optional();
    }

    /**
     * Adds an office. To be called inside the tenant's scope, like {@link #change}.
     *
     * @throws ProblemException INVALID_REQUEST for what cannot be a name, a telephone number or an address
     */
    public OfficeView add(TenantId tenant, Office office, Author by) {
        check(office);
        OfficeView added = new OfficeView(UUID.randomUUID(), office.name(), office.phone(), office.email(), "0");
        jdbc.sql("""
                        insert into practice_office
                            (tenant_id, id, name, phone, email, written_by, written_by_name, written_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        tenant.number(),
                        added.id(),
                        office.name(),
                        office.phone(),
                        office.email(),
                        by.username(),
                        by.name(),
                        now())
                .update();
        events.publishEvent(OfficeWritten.of(tenant, null, added, by));
        return added;
    }

    /**
     * Changes an office, for all entries that name it.
     *
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with what stands there if somebody was faster;
     *     INVALID_REQUEST
     */
    public OfficeView change(TenantId tenant, UUID id, Office office, Author by, Precondition precondition) {
        check(office);
        OfficeView before = jdbc.sql(
                        "select " + COLUMNS + " from practice_office where tenant_id = ? and id = ? for update")
                .params(tenant.number(), id)
                .query(Offices::view)
                .optional()
                .orElseThrow(ProblemException::notFound);
        precondition.verify(before.etag(), before);
        OfficeView after = jdbc.sql("""
                        update practice_office set name = ?, phone = ?, email = ?, written_by = ?, written_by_name = ?,
                            written_at = ?, version = version + 1
                        where tenant_id = ? and id = ? returning id, name, phone, email, version""")
                .params(
                        office.name(),
                        office.phone(),
                        office.email(),
                        by.username(),
                        by.name(),
                        now(),
                        tenant.number(),
                        id)
                .query(Offices::view)
                .single();
        events.publishEvent(OfficeWritten.of(tenant, before, after, by));
        return after;
    }

    private static void check(Office office) {
        List<FieldFault> faults = office.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static OfficeView view(ResultSet row, int number) throws SQLException {
        return new OfficeView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                Long.toString(row.getLong("version")));
    }
}
