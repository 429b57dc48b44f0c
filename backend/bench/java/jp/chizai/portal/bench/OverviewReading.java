package jp.chizai.portal.bench;

import java.sql.SQLException;

/** Reading the overview of a plan: where the 47 × 112 KPIs stand, nationwide, by prefecture, bureau, stage and policy. */
final class OverviewReading implements Work {

    private record Count(int tenant, String category, String stage, int policy, String standing, int kpis) {}

    private final PortalClient portal;
    private final Floor floor;

    OverviewReading(Servers servers) {
        portal = new PortalClient(servers, "jpo-coordinator");
        floor = Floor.ofAll(servers);
    }

    @Override
    public void portal() {
        portal.get("/api/plans/%s/overview".formatted(Seed.PLAN.value()));
    }

    /** Out of the roll-up, as the portal does. */
    @Override
    public void floor() throws SQLException {
        floor.within(connection -> Floor.rows(
                connection,
                """
                select tenant_id, category, stage, policy, standing, sum(kpis)::int from overview_count
                where plan_id = ? group by tenant_id, category, stage, policy, standing having sum(kpis) <> 0""",
                row -> new Count(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getInt(6)),
                Seed.PLAN.value()));
    }

    @Override
    public void close() throws SQLException {
        floor.close();
    }
}
