package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Correcting one result. Each writer has a prefecture of its own, as the prefectures have in life, and any of its
 * results. The portal authenticates, binds the tenant, keeps history, standing, roll-up and trail; plain SQL only
 * changes the row.
 */
@BenchmarkMode(Mode.SampleTime)
public class ResultWriting {

    /** Prefectures with an account for an editor whose name the demonstration makes of the prefecture's. */
    private static final String[] EDITORS = {"hokkaido", "aomori", "iwate", "miyagi", "akita", "yamagata", "fukushima", "ibaraki"};

    private static final AtomicInteger NEXT = new AtomicInteger();

    @State(Scope.Thread)
    public static class Writer {
        final int tenant = NEXT.getAndIncrement() % EDITORS.length + 1;
        final String account = EDITORS[tenant - 1] + "-editor";
        final PortalClient client = PortalClient.ofParent();
        final Map<String, String> etags = new HashMap<>();
        final List<UUID> kpis = new ArrayList<>();
        final Floor floor;

        public Writer() throws SQLException {
            floor = new Floor();
            floor.within(tenant, connection -> {
                try (PreparedStatement query =
                        connection.prepareStatement("select id from kpi where tenant_id = ? and plan_id = ?")) {
                    query.setInt(1, tenant);
                    query.setString(2, Seed.PLAN.value());
                    try (ResultSet found = query.executeQuery()) {
                        while (found.next()) {
                            kpis.add(found.getObject(1, UUID.class));
                        }
                    }
                }
                return null;
            });
        }

        @TearDown
        public void close() throws SQLException {
            floor.close();
        }

        UUID anyKpi() {
            return kpis.get(ThreadLocalRandom.current().nextInt(kpis.size()));
        }
    }

    @Benchmark
    public HttpResponse<byte[]> portal(Writer writer) {
        String path =
                "/api/tenants/%02d/kpis/%s/results/%s".formatted(writer.tenant, writer.anyKpi(), anyPeriod());
        String etag = writer.etags.computeIfAbsent(path, unknown -> etag(writer, unknown));
        HttpResponse<byte[]> written = writer.client.send(writer.client
                .request(writer.account, path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\": %d}".formatted(anyValue())))
                .build());
        writer.etags.put(path, written.headers().firstValue("ETag").orElseThrow());
        return written;
    }

    @Benchmark
    public int plainSql(Writer writer) throws SQLException {
        return writer.floor.within(writer.tenant, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update result set value = ? where tenant_id = ? and kpi_id = ? and period = ?")) {
                update.setBigDecimal(1, BigDecimal.valueOf(anyValue()));
                update.setInt(2, writer.tenant);
                update.setObject(3, writer.anyKpi());
                update.setString(4, anyPeriod());
                return update.executeUpdate();
            }
        });
    }

    private static String etag(Writer writer, String path) {
        return writer.client
                .send(writer.client.request(writer.account, path).build())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static String anyPeriod() {
        return "2021-Q" + ThreadLocalRandom.current().nextInt(1, 5);
    }

    private static int anyValue() {
        return ThreadLocalRandom.current().nextInt(1, 4);
    }
}
