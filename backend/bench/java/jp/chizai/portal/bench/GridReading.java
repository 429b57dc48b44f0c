package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Reading a prefecture's grid of one fiscal year, any prefecture's: 112 KPIs with their targets and standing, which
 * rests on all results of the plan.
 */
final class GridReading implements Work {

    private record Kpi(UUID id, String code, String sentence, String unit, String accumulation, String direction) {}

    private record Target(UUID kpi, int year, BigDecimal value) {}

    private record Result(
            UUID kpi, String period, BigDecimal value, String note, String origin, Timestamp at, long version) {}

    private final PortalClient portal;
    private final Floor floor;

    GridReading(Servers servers) {
        portal = new PortalClient(servers, "jpo-coordinator");
        floor = Floor.ofTenants(servers);
    }

    @Override
    public void portal() {
        portal.get("/api/tenants/%02d/plans/%s/grid?year=%d"
                .formatted(anyTenant(), Seed.PLAN.value(), Seed.FIRST_YEAR + 1));
    }

    /** KPIs, targets and results, each row once. */
    @Override
    public void floor() throws SQLException {
        int tenant = anyTenant();
        floor.within(
                tenant,
                connection -> List.of(
                        Floor.rows(
                                connection,
                                """
                                select k.id, k.code, d.sentence, d.unit, d.accumulation, d.direction
                                from kpi k join kpi_definition d on d.tenant_id = k.tenant_id and d.kpi_id = k.id
                                where k.tenant_id = ? and k.plan_id = ? order by k.code""",
                                row -> new Kpi(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)),
                                tenant,
                                Seed.PLAN.value()),
                        Floor.rows(
                                connection,
                                """
                                select t.kpi_id, t.fiscal_year, t.value
                                from kpi k join kpi_target t on t.tenant_id = k.tenant_id and t.kpi_id = k.id
                                where k.tenant_id = ? and k.plan_id = ?""",
                                row -> new Target(row.getObject(1, UUID.class), row.getInt(2), row.getBigDecimal(3)),
                                tenant,
                                Seed.PLAN.value()),
                        Floor.rows(
                                connection,
                                """
                                select r.kpi_id, r.period, r.value, r.note, r.origin, r.recorded_at, r.version
                                from kpi k join result r on r.tenant_id = k.tenant_id and r.kpi_id = k.id
                                where k.tenant_id = ? and k.plan_id = ?""",
                                row -> new Result(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getBigDecimal(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getTimestamp(6),
                                        row.getLong(7)),
                                tenant,
                                Seed.PLAN.value())));
    }

    @Override
    public void close() throws SQLException {
        floor.close();
    }

    private static int anyTenant() {
        return ThreadLocalRandom.current().nextInt(1, 48);
    }
}
