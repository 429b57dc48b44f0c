package jp.chizai.portal.plan;

import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The action plans and the catalogue of measures: everybody reads them, the centre writes them. They change once in
 * years and are needed by every request, so they are kept in memory and read anew after a change and every minute.
 */
@Service
public class Plans {

    private static final long KEPT_NANOS = 60_000_000_000L;

    private record Kept(List<Plan> plans, List<Measure> measures, long readAt) {}

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private volatile Kept kept;

    Plans(JdbcClient jdbc, TenantScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
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

    /** Writes a plan with its policies and published figures, or brings them up to date. */
    public void put(Plan plan) {
        scope.write(TenantId.CENTRE, () -> write(plan));
        kept = null;
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
        });
        kept = null;
    }

    private Kept kept() {
        Kept now = kept;
        if (now == null || System.nanoTime() - now.readAt() > KEPT_NANOS) {
            now = new Kept(readPlans(), readMeasures(), System.nanoTime());
            kept = now;
        }
        return now;
    }

    private List<Plan> readPlans() {
        return jdbc
                .sql("select id, name_ja, name_en, first_year, last_year from plan order by first_year, id")
                .query((row, n) -> {
                    PlanId id = new PlanId(row.getString("id"));
                    return new Plan(
                            id,
                            row.getString("name_ja"),
                            row.getString("name_en"),
                            new FiscalYear(row.getInt("first_year")),
                            new FiscalYear(row.getInt("last_year")),
                            List.of(),
                            List.of());
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
        return new Plan(plan.id(), plan.nameJa(), plan.nameEn(), plan.firstYear(), plan.lastYear(), policies, figures);
    }

    private List<Measure> readMeasures() {
        return jdbc.sql("select code, name_ja, name_en from measure order by position")
                .query(Measure.class)
                .list();
    }

    private void write(Plan plan) {
        String id = plan.id().value();
        jdbc.sql("""
                        insert into plan (id, name_ja, name_en, first_year, last_year) values (?, ?, ?, ?, ?)
                        on conflict (id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
                            first_year = excluded.first_year, last_year = excluded.last_year""")
                .params(
                        id,
                        plan.nameJa(),
                        plan.nameEn(),
                        plan.firstYear().value(),
                        plan.lastYear().value())
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
}
