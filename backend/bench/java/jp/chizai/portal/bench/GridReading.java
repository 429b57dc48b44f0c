package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reading one tenant's grid of a fiscal year: 112 KPIs with their targets, and all their results of the plan. */
@BenchmarkMode(Mode.SampleTime)
public class GridReading {

    @State(Scope.Benchmark)
    public static class Portal {
        final PortalClient client = PortalClient.ofParent();
    }

    @State(Scope.Thread)
    public static class Database {
        final Floor floor;

        public Database() throws SQLException {
            floor = new Floor();
        }

        @TearDown
        public void close() throws SQLException {
            floor.close();
        }
    }

    record Row(String kpi, String sentence, String unit, String period, BigDecimal value, String note, long version) {}

    @Benchmark
    public byte[] portal(Portal portal) {
        return portal.client
                .send(portal.client
                        .request(
                                "jpo-coordinator",
                                "/api/tenants/%02d/plans/%s/grid?year=2021".formatted(anyTenant(), Seed.PLAN.value()))
                        .build())
                .body();
    }

    /** The same rows by two statements in one transaction under row security. */
    @Benchmark
    public List<Row> plainSql(Database database) throws SQLException {
        int tenant = anyTenant();
        return database.floor.within(tenant, connection -> {
            List<Row> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    select k.id, d.sentence, d.unit, r.period, r.value, r.note, r.version
                    from kpi k
                    join kpi_definition d on d.tenant_id = k.tenant_id and d.kpi_id = k.id
                    join result r on r.tenant_id = k.tenant_id and r.kpi_id = k.id
                    where k.tenant_id = ? and k.plan_id = ? order by k.code, r.period""")) {
                query.setInt(1, tenant);
                query.setString(2, Seed.PLAN.value());
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(
                                found.getString(1),
                                found.getString(2),
                                found.getString(3),
                                found.getString(4),
                                found.getBigDecimal(5),
                                found.getString(6),
                                found.getLong(7)));
                    }
                }
            }
            try (PreparedStatement query = connection.prepareStatement("""
                    select t.kpi_id, t.fiscal_year, t.value from kpi_target t
                    join kpi k on k.tenant_id = t.tenant_id and k.id = t.kpi_id
                    where k.tenant_id = ? and k.plan_id = ?""")) {
                query.setInt(1, tenant);
                query.setString(2, Seed.PLAN.value());
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        rows.add(new Row(found.getString(1), null, null, found.getString(2), found.getBigDecimal(3), null, 0));
                    }
                }
            }
            return rows;
        });
    }

    static int anyTenant() {
        return ThreadLocalRandom.current().nextInt(1, 48);
    }
}
