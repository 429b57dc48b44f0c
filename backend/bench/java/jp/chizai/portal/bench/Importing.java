package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.context.ApplicationContext;

/**
 * Importing a file of 10,000 results by one request, beside a plain batched INSERT of as many rows. A first import is
 * only recorded once, so each run has a plan of its own; the middle of the runs counts.
 */
final class Importing {

    record Outcome(int rows, double seconds, double floorSeconds) {}

    private static final int ROWS = 10_000;
    private static final int RUNS = 3;
    private static final int BATCH = 1000;
    private static final TenantId IMPORTER = new TenantId(47);
    private static final TenantId NEIGHBOUR = new TenantId(46);

    private record Line(KpiView kpi, Period period) {}

    private Importing() {}

    static Outcome measured(ApplicationContext portal, String database) throws SQLException {
        PortalClient client = new PortalClient(
                "http://localhost:" + TestKeycloak.portalPort(),
                TestKeycloak.server().issuer().toString());
        List<Double> seconds = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            PlanId plan = new PlanId("plan-" + (92 + run));
            Seed.plan(portal, plan);
            seconds.add(imported(client, plan, lines(portal, IMPORTER, plan)));
            floor.add(inserted(database, lines(portal, NEIGHBOUR, plan)));
        }
        return new Outcome(ROWS, middle(seconds), middle(floor));
    }

    private static List<Line> lines(ApplicationContext portal, TenantId tenant, PlanId plan) {
        List<Period> periods = Seed.periods();
        Seed.kpis(portal, tenant, plan, Math.ceilDiv(ROWS, periods.size()), Map.of());
        List<KpiView> kpis = portal.getBean(TenantScope.class)
                .read(tenant, () -> portal.getBean(Kpis.class).ofTenant(tenant, plan));
        List<Line> lines = new ArrayList<>();
        kpis.forEach(kpi -> periods.forEach(period -> lines.add(new Line(kpi, period))));
        return lines.subList(0, ROWS);
    }

    private static double imported(PortalClient client, PlanId plan, List<Line> lines) {
        StringBuilder file = new StringBuilder("code,period,value,note\n");
        lines.forEach(line -> file.append(line.kpi().code())
                .append(',')
                .append(line.period())
                .append(",1,\n"));
        HttpRequest request = client.request(
                        "okinawa-editor",
                        "/api/tenants/47/plans/%s/imports?name=results.csv&mode=all&confirmed=true"
                                .formatted(plan.value()))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file.toString().getBytes(StandardCharsets.UTF_8)))
                .build();
        long begun = System.nanoTime();
        client.send(request);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double inserted(String database, List<Line> lines) throws SQLException {
        try (Floor floor = new Floor(database)) {
            long begun = System.nanoTime();
            floor.within(NEIGHBOUR.number(), connection -> {
                try (PreparedStatement insert = connection.prepareStatement("""
                        insert into result (tenant_id, kpi_id, period, fiscal_year, value, note, illustrative,
                                            recorded_by, recorded_by_name, recorded_at, version, origin)
                        values (?, ?, ?, ?, ?, '', false, 'bench', 'bench', ?, 0, 'IMPORT')""")) {
                    int added = 0;
                    for (Line line : lines) {
                        insert.setInt(1, NEIGHBOUR.number());
                        insert.setObject(2, line.kpi().id().value());
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
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted(Comparator.naturalOrder()).toList().get(figures.size() / 2);
    }
}
