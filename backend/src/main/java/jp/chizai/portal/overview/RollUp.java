package jp.chizai.portal.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.kernel.Gathering;
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
        Pending pending = pending();
        if (change.from() != null) {
            pending.add(Place.of(change.before(), change.from()), -1);
        }
        pending.add(Place.of(change.kpi(), change.to()), 1);
    }

    private Pending pending() {
        return Gathering.ofTransaction(Pending.class, Pending::new);
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

    /** In one statement and always in one order, so that no two transactions wait for each other. */
    private void add(Map<Place, Integer> changes) {
        List<Place> places = List.copyOf(changes.keySet());
        jdbc.sql("""
                        insert into overview_count
                            (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing, kpis)
                        select * from unnest(?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::boolean[],
                            ?::text[], ?::int[]) as change order by 1, 2, 3, 4, 5, 6, 7, 8
                        on conflict (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing)
                        do update set kpis = overview_count.kpis + excluded.kpis""")
                .params(
                        places.stream().map(Place::tenant).toArray(Integer[]::new),
                        places.stream().map(Place::plan).toArray(String[]::new),
                        places.stream().map(Place::slot).toArray(Integer[]::new),
                        places.stream().map(Place::category).toArray(String[]::new),
                        places.stream().map(Place::stage).toArray(String[]::new),
                        places.stream().map(Place::policy).toArray(Integer[]::new),
                        places.stream().map(Place::illustrative).toArray(Boolean[]::new),
                        places.stream().map(Place::standing).toArray(String[]::new),
                        places.stream().map(changes::get).toArray(Integer[]::new))
                .update();
    }

    /** A row of the counts. */
    private record Place(
            int tenant,
            String plan,
            int slot,
            String category,
            String stage,
            int policy,
            boolean illustrative,
            String standing) {

        static Place of(KpiView kpi, Standing standing) {
            return new Place(
                    kpi.tenant().number(),
                    kpi.plan().value(),
                    Math.floorMod(kpi.id().value().hashCode(), SLOTS),
                    kpi.kind().category().name(),
                    kpi.definition().stage() == null
                            ? NO_STAGE
                            : kpi.definition().stage().name(),
                    kpi.definition().policy() == null ? 0 : kpi.definition().policy(),
                    kpi.illustrative(),
                    standing.name());
        }
    }

    /** The changes of one transaction, written as it commits: a row is held no longer than that. */
    private final class Pending implements Gathering {

        private final Map<Place, Integer> changes = new LinkedHashMap<>();

        void add(Place place, int change) {
            changes.merge(place, change, Integer::sum);
        }

        /** Before the trail, at whose head others wait. */
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.values().removeIf(change -> change == 0);
            if (!changes.isEmpty()) {
                RollUp.this.add(changes);
            }
        }
    }
}
