package jp.chizai.portal.measurement.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.CellOutcome;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.measurement.Grids;
import jp.chizai.portal.measurement.Origin;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.measurement.events.ResultsImported;
import jp.chizai.portal.plan.PlanId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes results from files: checks a file without writing any of it, and applies it afterwards, in one transaction.
 * What was uploaded can be left and found again until it is applied or thrown away. To be called inside the tenant's
 * scope.
 */
@Service
public class Imports {

    /** How long a file waits to be applied. */
    static final Duration KEPT = Duration.ofDays(14);

    private final ImportRepository imports;
    private final Grids grids;
    private final Results results;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Imports(ImportRepository imports, Grids grids, Results results, Clock clock, ApplicationEventPublisher events) {
        this.imports = imports;
        this.grids = grids;
        this.results = results;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Checks a file and keeps it.
     *
     * @throws ProblemException {@code file-refused} for one that cannot be read; nothing of it is kept
     */
    public ImportView upload(TenantId tenant, PlanId plan, String name, byte[] content, Author author) {
        ImportFile file = new ImportFile(content, grids.of(tenant, plan, null), null, false);
        List<ImportRow> rows = file.rows(results.tryAll(tenant, plan, file.cells(), author, Origin.IMPORT));
        imports.forgetWaiting(tenant, clock.instant().minus(KEPT));
        StoredImport stored = made(plan, name, content, author).checked(file.tags(), ImportCounts.of(rows));
        imports.add(tenant, stored);
        return stored.view(attention(rows));
    }

    /** The latest imports of a plan, without their rows. */
    public List<ImportView> latest(TenantId tenant, PlanId plan) {
        return imports.latest(tenant, plan);
    }

    /**
     * An import: before it is applied as it would come out now, afterwards as it came out.
     *
     * @throws ProblemException {@code not-found}
     */
    public ImportView find(TenantId tenant, PlanId plan, UUID id, Author reader) {
        StoredImport stored = imports.find(tenant, plan, id, false).orElseThrow(ProblemException::notFound);
        return stored.isApplied() ? stored.view(stored.attention()) : look(tenant, stored, reader);
    }

    /** The rows of an import that are not taken, with the reasons. */
    public List<ImportRow> rejected(TenantId tenant, PlanId plan, UUID id, Author reader) {
        return find(tenant, plan, id, reader).rows().stream()
                .filter(ImportRow::isRejected)
                .toList();
    }

    /**
     * Takes the results of an import.
     *
     * @param confirmed whether unusual values are meant as they are
     * @throws ProblemException {@code not-found}; {@code conflict} if it is applied already; {@code file-refused} if all
     *     rows are to be taken and some cannot be
     */
    public ImportView apply(TenantId tenant, PlanId plan, UUID id, ImportMode mode, boolean confirmed, Author author) {
        StoredImport stored = imports.find(tenant, plan, id, true).orElseThrow(ProblemException::notFound);
        if (stored.isApplied()) {
            throw new ProblemException(Problem.CONFLICT);
        }
        return take(tenant, stored, stored.seen(), mode, confirmed, author);
    }

    /**
     * Takes the results of a file at once, without a check before.
     *
     * @throws ProblemException as {@link #upload} and {@link #apply}
     */
    public ImportView take(
            TenantId tenant,
            PlanId plan,
            String name,
            byte[] content,
            ImportMode mode,
            boolean confirmed,
            Author author) {
        StoredImport made = made(plan, name, content, author);
        imports.add(tenant, made);
        return take(tenant, made, null, mode, confirmed, author);
    }

    /**
     * Throws away an import that was not applied.
     *
     * @throws ProblemException {@code not-found}; {@code conflict} if it is applied already
     */
    public void discard(TenantId tenant, PlanId plan, UUID id) {
        StoredImport stored = imports.find(tenant, plan, id, true).orElseThrow(ProblemException::notFound);
        if (stored.isApplied()) {
            throw new ProblemException(Problem.CONFLICT);
        }
        imports.remove(tenant, id);
    }

    private ImportView look(TenantId tenant, StoredImport stored, Author reader) {
        Grid grid = grids.of(tenant, stored.plan(), null);
        ImportFile file = new ImportFile(stored.content(), grid, stored.seen(), false);
        List<ImportRow> rows = file.rows(results.tryAll(tenant, stored.plan(), file.cells(), reader, Origin.IMPORT));
        return stored.checked(stored.seen(), ImportCounts.of(rows)).view(attention(rows));
    }

    private ImportView take(
            TenantId tenant,
            StoredImport stored,
            Map<Integer, String> seen,
            ImportMode mode,
            boolean confirmed,
            Author author) {
        PlanId plan = stored.plan();
        ImportFile file = new ImportFile(stored.content(), grids.of(tenant, plan, null), seen, confirmed);
        List<CellOutcome> outcomes = results.recordAll(tenant, plan, file.cells(), author, Origin.IMPORT)
                .cells();
        List<ImportRow> rows = file.rows(outcomes);
        ImportCounts counts = ImportCounts.of(rows);
        if (mode == ImportMode.ALL && counts.rejected() > 0) {
            throw new ProblemException(
                    Problem.FILE_REFUSED, FieldFault.of("mode", "field.rows-rejected", counts.rejected()));
        }
        StoredImport applied = stored.applied(counts, attention(rows), now());
        imports.apply(tenant, applied);
        events.publishEvent(new ResultsImported(
                tenant,
                plan,
                stored.id(),
                stored.name(),
                counts.fresh() + counts.changed(),
                counts.rejected(),
                author));
        return applied.view(applied.attention());
    }

    private StoredImport made(PlanId plan, String name, byte[] content, Author author) {
        return new StoredImport(
                UUID.randomUUID(),
                plan,
                name,
                content,
                Map.of(),
                ImportCounts.NONE,
                List.of(),
                author.username(),
                author.name(),
                now(),
                null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<ImportRow> attention(List<ImportRow> rows) {
        return rows.stream().filter(ImportRow::needsAttention).toList();
    }
}
