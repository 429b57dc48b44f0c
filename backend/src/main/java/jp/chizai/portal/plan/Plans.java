package jp.chizai.portal.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.events.PlanOpened;
import jp.chizai.portal.plan.events.PlanWritten;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The action plans and the catalogue of measures: everybody reads them, the centre writes them. They change once in
 * years and are needed by every request, so they are kept in memory and read anew after a change and every minute.
 */
@Service
public class Plans {

    private static final long KEPT_NANOS = 60_000_000_000L;

    private record Kept(List<Plan> plans, List<Measure> measures, Map<String, Measure> catalogue, long readAt) {}

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher events;
    private volatile Kept kept;
    private long changes;

    Plans(JdbcClient jdbc, TenantScope scope, BusinessCalendar calendar, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.calendar = calendar;
        this.events = events;
    }

    /** All plans, the earliest first. */
    public List<Plan> all() {
        return kept().plans();
    }

    public Optional<Plan> find(PlanId id) {
        return all().stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The catalogue of measures, in its own order. */
    public List<Measure> measures() {
        return kept().measures();
    }

    /** The measures by code. */
    Map<String, Measure> catalogue() {
        return kept().catalogue();
    }

    /**
     * Writes a plan as it was published, or brings it up to date. A plan that people have changed since is left as they
     * want it.
     */
    public void put(Plan plan) {
        scope.write(TenantId.CENTRE, () -> {
            if (lock(plan.id()).map(present -> present.version() == 0).orElse(true)) {
                write(plan);
            }
        });
    }

    /**
     * Takes a new plan in preparation under the first free number. To be called inside the centre's scope.
     *
     * @throws ProblemException INVALID_REQUEST if it cannot be
     */
    public Plan create(PlanDraft draft, Author by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plan'))").query().listOfRows();
        Set<PlanId> taken = readPlans().stream().map(Plan::id).collect(Collectors.toSet());
        PlanId id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(PlanId::of)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        Plan made = draft.of(id);
        write(made);
        events.publishEvent(PlanWritten.created(made, by));
        return made;
    }

    /**
     * Changes a plan. Once it is open, its years and the numbers of its policies stay: KPIs rest on them. To be called
     * inside the centre's scope.
     *
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with the plan as it is now; INVALID_REQUEST
     */
    public Plan change(PlanId id, PlanDraft draft, Precondition precondition, Author by) {
        Plan present = present(id, precondition);
        Plan changed = draft.changing(present, calendar.today());
        write(changed);
        jdbc.sql("delete from policy where plan_id = ? and number > ?")
                .params(id.value(), changed.policies().size())
                .update();
        events.publishEvent(PlanWritten.changed(present, changed, by));
        return changed;
    }

    /**
     * Opens a plan for drafting. To be called inside the centre's scope.
     *
     * @param deadline by when prefectures are asked to have submitted their KPIs
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with the plan as it is now; INVALID_REQUEST for a deadline
     *     in the past; CONFLICT if it is open already
     */
    public Plan open(PlanId id, LocalDate deadline, Precondition precondition, Author by) {
        Plan present = present(id, precondition);
        if (present.isOpen()) {
            throw new ProblemException(Problem.CONFLICT, FieldFault.of("openedOn", "field.plan-open"));
        }
        PlanDraft.checkDeadline(deadline, calendar.today());
        Plan opened = new Plan(
                id,
                present.nameJa(),
                present.nameEn(),
                present.firstYear(),
                present.lastYear(),
                present.policies(),
                present.publishedFigures(),
                calendar.today(),
                deadline,
                present.version() + 1);
        write(opened);
        events.publishEvent(new PlanOpened(opened, by));
        return opened;
    }

    private Plan present(PlanId id, Precondition precondition) {
        Plan present = lock(id).orElseThrow(ProblemException::notFound);
        precondition.verify(present.etag(), PlanView.of(present));
        return present;
    }

    /** The plan as it is stored; nobody else changes it until the transaction ends. */
    private Optional<Plan> lock(PlanId id) {
        return jdbc.sql("select id from plan where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .flatMap(found -> readPlans().stream()
                        .filter(plan -> plan.id().equals(id))
                        .findFirst());
    }

    /** Writes the catalogue of measures, or brings it up to date; a measure once used is never taken away. */
    public void putMeasures(List<Measure> measures) {
        scope.write(TenantId.CENTRE, () -> {
            for (int i = 0; i < measures.size(); i++) {
                Measure measure = measures.get(i);
                jdbc.sql("""
                                insert into measure (code, name_ja, name_en, position) values (?, ?, ?, ?)
                                on conflict (code) do update set name_ja = excluded.name_ja,
                                    name_en = excluded.name_en, position = excluded.position""")
                        .params(measure.code(), measure.nameJa(), measure.nameEn(), i + 1)
                        .update();
            }
            readAnewAfterwards();
        });
    }

    private Kept kept() {
        Kept now = kept;
        if (now == null || System.nanoTime() - now.readAt() > KEPT_NANOS) {
            long asOf = changesSoFar();
            List<Measure> measures = readMeasures();
            Map<String, Measure> catalogue =
                    measures.stream().collect(Collectors.toUnmodifiableMap(Measure::code, Function.identity()));
            now = new Kept(readPlans(), measures, catalogue, System.nanoTime());
            keep(now, asOf);
        }
        return now;
    }

    private synchronized long changesSoFar() {
        return changes;
    }

    /** What was read while somebody wrote may be old already: it is used, and not kept. */
    private synchronized void keep(Kept read, long asOf) {
        if (asOf == changes) {
            kept = read;
        }
    }

    private synchronized void forget() {
        changes++;
        kept = null;
    }

    private List<Plan> readPlans() {
        return jdbc
                .sql("""
                        select id, name_ja, name_en, first_year, last_year, opened_on, drafting_deadline, version
                        from plan order by first_year, id""")
                .query((row, n) -> {
                    PlanId id = new PlanId(row.getString("id"));
                    return new Plan(
                            id,
                            row.getString("name_ja"),
                            row.getString("name_en"),
                            new FiscalYear(row.getInt("first_year")),
                            new FiscalYear(row.getInt("last_year")),
                            List.of(),
                            List.of(),
                            row.getObject("opened_on", LocalDate.class),
                            row.getObject("drafting_deadline", LocalDate.class),
                            row.getLong("version"));
                })
                .list()
                .stream()
                .map(this::withParts)
                .toList();
    }

    private Plan withParts(Plan plan) {
        List<Plan.Policy> policies = jdbc.sql(
                        "select number, name_ja, name_en from policy where plan_id = ? order by number")
                .param(plan.id().value())
                .query(Plan.Policy.class)
                .list();
        List<Plan.PublishedFigure> figures = jdbc.sql("""
                        select code, label_ja, label_en, achieved, set_count as set, source_ja, source_en
                        from published_figure where plan_id = ? order by code""")
                .param(plan.id().value())
                .query(Plan.PublishedFigure.class)
                .list();
        return new Plan(
                plan.id(),
                plan.nameJa(),
                plan.nameEn(),
                plan.firstYear(),
                plan.lastYear(),
                policies,
                figures,
                plan.openedOn(),
                plan.draftingDeadline(),
                plan.version());
    }

    private List<Measure> readMeasures() {
        return jdbc.sql("select code, name_ja, name_en from measure order by position")
                .query(Measure.class)
                .list();
    }

    private void write(Plan plan) {
        readAnewAfterwards();
        String id = plan.id().value();
        jdbc.sql("""
                        insert into plan
                            (id, name_ja, name_en, first_year, last_year, opened_on, drafting_deadline, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
                            first_year = excluded.first_year, last_year = excluded.last_year,
                            opened_on = excluded.opened_on, drafting_deadline = excluded.drafting_deadline,
                            version = excluded.version""")
                .params(
                        id,
                        plan.nameJa(),
                        plan.nameEn(),
                        plan.firstYear().value(),
                        plan.lastYear().value(),
                        plan.openedOn(),
                        plan.draftingDeadline(),
                        plan.version())
                .update();
        plan.policies()
                .forEach(policy -> jdbc.sql("""
                        insert into policy (plan_id, number, name_ja, name_en) values (?, ?, ?, ?)
                        on conflict (plan_id, number) do update
                        set name_ja = excluded.name_ja, name_en = excluded.name_en""")
                        .params(id, policy.number(), policy.nameJa(), policy.nameEn())
                        .update());
        plan.publishedFigures()
                .forEach(figure -> jdbc.sql("""
                        insert into published_figure
                            (plan_id, code, label_ja, label_en, achieved, set_count, source_ja, source_en)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (plan_id, code) do update set label_ja = excluded.label_ja,
                            label_en = excluded.label_en, achieved = excluded.achieved,
                            set_count = excluded.set_count, source_ja = excluded.source_ja,
                            source_en = excluded.source_en""")
                        .params(
                                id,
                                figure.code(),
                                figure.labelJa(),
                                figure.labelEn(),
                                figure.achieved(),
                                figure.set(),
                                figure.sourceJa(),
                                figure.sourceEn())
                        .update());
    }

    /** Not before the change is there for others to read. */
    private void readAnewAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }
}
