package jp.chizai.portal.overview;

import java.util.List;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.measurement.events.StandingChanged;
import jp.chizai.portal.plan.Kind.Category;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts behind the overview, changed in the very transaction in which a standing changes. */
@Component
class RollUp {

    /** A tenant's counts lie in this many rows each, so that writers of different KPIs seldom meet at one. */
    private static final int SLOTS = 8;

    private static final String NO_STAGE = "-";

    private final JdbcClient jdbc;

    RollUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(StandingChanged change) {
        if (change.from() != null) {
            add(change.before(), change.from(), -1);
        }
        add(change.kpi(), change.to(), 1);
    }

    /** The counts of a plan over all tenants. */
    List<Tally> read(PlanId plan) {
        return jdbc.sql("""
                        select tenant_id, category, stage, policy, illustrative, standing, sum(kpis)::int as kpis
                        from overview_count where plan_id = ?
                        group by tenant_id, category, stage, policy, illustrative, standing
                        having sum(kpis) <> 0""")
                .param(plan.value())
                .query((row, n) -> new Tally(
                        new TenantId(row.getInt("tenant_id")),
                        Category.valueOf(row.getString("category")),
                        row.getString("stage").equals(NO_STAGE) ? null : Stage.valueOf(row.getString("stage")),
                        row.getInt("policy"),
                        row.getBoolean("illustrative"),
                        Standing.valueOf(row.getString("standing")),
                        row.getInt("kpis")))
                .list();
    }

    private void add(KpiView kpi, Standing standing, int change) {
        jdbc.sql("""
                        insert into overview_count
                            (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing, kpis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing)
                        do update set kpis = overview_count.kpis + excluded.kpis""")
                .params(
                        kpi.tenant().number(),
                        kpi.plan().value(),
                        Math.floorMod(kpi.id().value().hashCode(), SLOTS),
                        kpi.kind().category().name(),
                        kpi.definition().stage() == null
                                ? NO_STAGE
                                : kpi.definition().stage().name(),
                        kpi.definition().policy() == null ? 0 : kpi.definition().policy(),
                        kpi.illustrative(),
                        standing.name(),
                        change)
                .update();
    }
}
