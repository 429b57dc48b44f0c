package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;

/**
 * Importing a file of 10,000 results by one request, beside a plain batched INSERT of as many rows. The first run warms
 * up; of the others the middle one counts.
 */
final class Importing {

    record Outcome(double seconds, double floorSeconds) {

        double perSecond() {
            return Seed.ROWS / seconds;
        }

        double floorPerSecond() {
            return Seed.ROWS / floorSeconds;
        }

        double ratio() {
            return seconds / floorSeconds;
        }
    }

    private static final int BATCH = 1000;

    private record Kpi(UUID id, String code) {}

    private record Line(Kpi kpi, Period period) {}

    private Importing() {}

    static Outcome measured(Servers servers) throws SQLException {
        PortalClient portal = new PortalClient(servers, "okinawa-editor");
        try (Floor floor = Floor.ofTenants(servers)) {
            List<Double> seconds = new ArrayList<>();
            List<Double> floorSeconds = new ArrayList<>();
            for (PlanId plan : Seed.IMPORTED) {
                seconds.add(imported(portal, plan, lines(floor, Seed.IMPORTER, plan)));
                floorSeconds.add(inserted(floor, lines(floor, Seed.NEIGHBOUR, plan)));
            }
            return new Outcome(middle(seconds), middle(floorSeconds));
        }
    }

    private static List<Line> lines(Floor floor, TenantId tenant, PlanId plan) throws SQLException {
        List<Kpi> kpis = floor.within(
                tenant.number(),
                connection -> Floor.rows(
                        connection,
                        "select id, code from kpi where tenant_id = ? and plan_id = ?",
                        row -> new Kpi(row.getObject(1, UUID.class), row.getString(2)),
                        tenant.number(),
                        plan.value()));
        return kpis.stream()
                .flatMap(kpi -> Seed.importedPeriods().stream().map(period -> new Line(kpi, period)))
                .limit(Seed.ROWS)
                .toList();
    }

    private static double imported(PortalClient portal, PlanId plan, List<Line> lines) {
        StringBuilder file = new StringBuilder("code,period,value,note\n");
        lines.forEach(line -> file.append(line.kpi().code())
                .append(',')
                .append(line.period())
                .append(",1,\n"));
        long begun = System.nanoTime();
        portal.post(
                "/api/tenants/%s/plans/%s/imports?name=results.csv&mode=all&confirmed=true"
                        .formatted(Seed.IMPORTER.code(), plan.value()),
                file.toString());
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double inserted(Floor floor, List<Line> lines) throws SQLException {
        long begun = System.nanoTime();
        floor.within(Seed.NEIGHBOUR.number(), connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into result (tenant_id, kpi_id, period, fiscal_year, value, note, illustrative, recorded_by,
                                        recorded_by_name, recorded_at, version, origin, definition_number)
                    values (?, ?, ?, ?, ?, '', false, 'bench', 'bench', ?, 0, 'IMPORT', 1)""")) {
                int added = 0;
                for (Line line : lines) {
                    insert.setInt(1, Seed.NEIGHBOUR.number());
                    insert.setObject(2, line.kpi().id());
                    insert.setString(3, line.period().toString());
                    insert.setInt(4, line.period().year().value());
                    insert.setBigDecimal(5, BigDecimal.ONE);
                    insert.setTimestamp(6, Timestamp.from(Instant.now()));
                    insert.addBatch();
                    if (++added % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            return null;
        });
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double middle(List<Double> runs) {
        return runs.stream().skip(1).sorted().skip((runs.size() - 1) / 2).findFirst().orElseThrow();
    }
}
