package jp.chizai.portal.measurement.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.files.FileFault;
import jp.chizai.portal.files.FileKind;
import jp.chizai.portal.files.KnownFiles;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.measurement.events.EvidenceChanged;
import jp.chizai.portal.plan.KpiId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps evidence beside results. Every method must be called inside the scope of the tenant. */
@Service
public class EvidenceFiles {

    /** More than this beside one result is a filing cabinet. */
    static final int MOST = 20;

    private static final String COLUMNS =
            "id, period, name, media_type, size, sha256, added_by, added_by_name, added_at";

    /** A file with what it is. */
    public record File(EvidenceView view, byte[] content) {}

    private final Results results;
    private final EvidenceStore store;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EvidenceFiles(
            Results results, EvidenceStore store, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.results = results;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The evidence of a KPI's results, the latest period and file first. */
    public List<EvidenceView> of(TenantId tenant, KpiId kpi) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from evidence where tenant_id = ? and kpi_id = ? order by added_at desc, id")
                .params(tenant.number(), kpi.value())
                .query(EvidenceFiles::view)
                .list()
                .stream()
                .sorted(Comparator.comparing(EvidenceView::period).reversed())
                .toList();
    }

    /**
     * A file with its content.
     *
     * @throws ProblemException {@code not-found}
     */
    public File get(TenantId tenant, KpiId kpi, UUID id) {
        return new File(find(tenant, kpi, id), store.get(tenant, id));
    }

    /**
     * Keeps a file as evidence of the result of a period.
     *
     * @param name what it is called; its end has to fit its content
     * @throws ProblemException {@code not-found} for an unknown KPI; {@code file-refused} for what is none of the kinds
     *     that are kept, is called otherwise than it is, or carries macros; as for results when the period is not open
     */
    public EvidenceView add(TenantId tenant, KpiId kpi, Period period, String name, byte[] content, Author author) {
        results.requireOpen(tenant, kpi, period);
        FileKind kind = KnownFiles.kindOf(name, content);
        if (of(tenant, kpi).stream()
                        .filter(file -> file.period().equals(period))
                        .count()
                >= MOST) {
            throw FileFault.of("field.file-too-many", MOST);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EvidenceView added = new EvidenceView(
                UUID.randomUUID(),
                period,
                name,
                kind.mediaType(),
                content.length,
                sha256(content),
                author.username(),
                author.name(),
                now);
        jdbc.sql("insert into evidence (tenant_id, kpi_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenant.number(),
                        kpi.value(),
                        added.id(),
                        period.toString(),
                        name,
                        added.mediaType(),
                        added.size(),
                        added.sha256(),
                        added.addedBy(),
                        added.addedByName(),
                        Timestamp.from(now))
                .update();
        store.put(tenant, added.id(), content);
        events.publishEvent(new EvidenceChanged(tenant, kpi, added.id(), period, name, added.sha256(), true, author));
        return added;
    }

    /**
     * Takes a file away.
     *
     * @throws ProblemException {@code not-found}; {@code year-locked} once the period is closed
     */
    public void remove(TenantId tenant, KpiId kpi, UUID id, Author author) {
        EvidenceView file = find(tenant, kpi, id);
        results.requireOpen(tenant, kpi, file.period());
        store.remove(tenant, id);
        jdbc.sql("delete from evidence where tenant_id = ? and id = ?")
                .params(tenant.number(), id)
                .update();
        events.publishEvent(
                new EvidenceChanged(tenant, kpi, id, file.period(), file.name(), file.sha256(), false, author));
    }

    private EvidenceView find(TenantId tenant, KpiId kpi, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from evidence where tenant_id = ? and kpi_id = ? and id = ?")
                .params(tenant.number(), kpi.value(), id)
                .query(EvidenceFiles::view)
                .optional()
                .orElseThrow(ProblemException::notFound);
    }

    private static EvidenceView view(ResultSet row, int number) throws SQLException {
        return new EvidenceView(
                row.getObject("id", UUID.class),
                Period.parse(row.getString("period")),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
