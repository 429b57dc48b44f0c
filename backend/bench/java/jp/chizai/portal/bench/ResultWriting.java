package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import jp.chizai.portal.keycloak.DemonstrationAccounts;

/**
 * Putting one result. Each writer has a prefecture of its own, as the prefectures have in life, and any of its results.
 * The portal authenticates, checks what is replaced, keeps history, standing, roll-up and trail; the floor puts the
 * result's row and nothing else.
 */
final class ResultWriting implements Work {

    private record Result(UUID kpi, String period, long version) {}

    private final int tenant;
    private final PortalClient portal;
    private final Floor floor;
    private final List<UUID> kpis;

    private final Map<String, String> etags;

    ResultWriting(Servers servers, int client) {
        tenant = client + 1;
        portal = new PortalClient(servers, editorOf("%02d".formatted(tenant)));
        floor = Floor.ofTenants(servers);
        try {
            List<Result> results = floor.within(
                    tenant,
                    connection -> Floor.rows(
                            connection,
                            """
                            select r.kpi_id, r.period, r.version
                            from kpi k join result r on r.tenant_id = k.tenant_id and r.kpi_id = k.id
                            where k.tenant_id = ? and k.plan_id = ?""",
                            row -> new Result(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)),
                            tenant,
                            Seed.PLAN.value()));
            kpis = results.stream().map(Result::kpi).distinct().toList();
            etags = results.stream()
                    .collect(Collectors.toMap(
                            result -> path(result.kpi(), result.period()), result -> "\"" + result.version() + "\""));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void portal() {
        String path = path(anyKpi(), anyPeriod());
        etags.put(
                path,
                portal.put(path, etags.get(path), "{\"value\": %d}".formatted(anyValue()))
                        .etag());
    }

    @Override
    public void floor() throws SQLException {
        onFloor(connection -> put(connection, anyKpi(), anyPeriod()));
    }

    <T> void onFloor(Floor.Work<T> work) throws SQLException {
        floor.within(tenant, work);
    }

    int put(Connection connection, UUID kpi, String period) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement("""
                insert into result (tenant_id, kpi_id, period, fiscal_year, value, note, illustrative, recorded_by,
                                    recorded_by_name, recorded_at, version, origin, definition_number)
                values (?, ?, ?, 2020, ?, '', false, 'bench', 'bench', ?, 0, 'ENTRY', 1)
                on conflict (tenant_id, kpi_id, period) do update
                set value = excluded.value, note = excluded.note, recorded_at = excluded.recorded_at""")) {
            put.setInt(1, tenant);
            put.setObject(2, kpi);
            put.setString(3, period);
            put.setBigDecimal(4, BigDecimal.valueOf(anyValue()));
            put.setTimestamp(5, Timestamp.from(Instant.now()));
            return put.executeUpdate();
        }
    }

    int tenant() {
        return tenant;
    }

    @Override
    public void close() throws SQLException {
        floor.close();
    }

    private String path(UUID kpi, String period) {
        return "/api/tenants/%02d/kpis/%s/results/%s".formatted(tenant, kpi, period);
    }

    UUID anyKpi() {
        return kpis.get(ThreadLocalRandom.current().nextInt(kpis.size()));
    }

    static String anyPeriod() {
        return Seed.FIRST_YEAR + 1 + "-Q" + ThreadLocalRandom.current().nextInt(1, 5);
    }

    /** Against a target of 6 a year: some of what is put moves the KPI to another standing, as in life. */
    private static int anyValue() {
        return ThreadLocalRandom.current().nextInt(1, 4);
    }

    private static String editorOf(String prefecture) {
        return DemonstrationAccounts.all().stream()
                .filter(account -> account.role().equals("editor") && prefecture.equals(account.tenant()))
                .findFirst()
                .orElseThrow()
                .username();
    }
}
