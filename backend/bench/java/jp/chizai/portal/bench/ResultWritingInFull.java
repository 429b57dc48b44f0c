package jp.chizai.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Putting one result beside plain SQL that leaves the same rows: the result, its history, the trail with its head, and
 * the roll-up's two counts. It checks, judges and hashes nothing.
 */
final class ResultWritingInFull implements Work {

    /** Far from the portal's own numbers, which go on beside them; no two writers have the same. */
    private static final AtomicLong HISTORY = new AtomicLong(1_000_000_000L);

    private final ResultWriting result;

    ResultWritingInFull(Servers servers, int client) {
        result = new ResultWriting(servers, client);
    }

    @Override
    public void portal() {
        result.portal();
    }

    @Override
    public void floor() throws SQLException {
        result.onFloor(connection -> {
            UUID kpi = result.anyKpi();
            String period = ResultWriting.anyPeriod();
            result.put(connection, kpi, period);
            change(connection, kpi, period);
            trail(connection, kpi);
            return count(connection);
        });
    }

    private void change(Connection connection, UUID kpi, String period) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("""
                insert into result_change (tenant_id, kpi_id, period, number, definition_number, value_from, value_to,
                    note_from, note_to, illustrative, origin, made_by, made_by_name, role, made_at)
                values (?, ?, ?, ?, 1, 1, 2, '', '', false, 'ENTRY', 'bench', 'bench', 'editor', now())""")) {
            change.setInt(1, result.tenant());
            change.setObject(2, kpi);
            change.setString(3, period);
            change.setLong(4, HISTORY.getAndIncrement());
            change.executeUpdate();
        }
    }

    private void trail(Connection connection, UUID kpi) throws SQLException {
        long number = Floor.rows(
                        connection,
                        "select number from audit_head where tenant_id = ? for update",
                        row -> row.getLong(1),
                        result.tenant())
                .get(0);
        try (PreparedStatement entry = connection.prepareStatement("""
                with entry as (
                    insert into audit_entry (tenant_id, number, made_at, made_by, made_by_name, role, action, subject,
                        kpi_id, from_values, to_values, released, hash)
                    select ?, ?, now(), 'bench', 'bench', 'editor', 'result.record', 'results', ?,
                        '{"value": 1}'::json, '{"value": 2}'::json, true, hash
                    from audit_head where tenant_id = ?)
                update audit_head set number = ? where tenant_id = ?""")) {
            entry.setInt(1, result.tenant());
            entry.setLong(2, number + 1);
            entry.setObject(3, kpi);
            entry.setInt(4, result.tenant());
            entry.setLong(5, number + 1);
            entry.setInt(6, result.tenant());
            entry.executeUpdate();
        }
    }

    /** One count up and one down, as when a standing changes; no plan loses a KPI by it. */
    private int count(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement("""
                insert into overview_count (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing, kpis)
                select ?, ?, ?, 'REGIONAL', 'USE', 1, true, standing, one
                from (values ('ON_TRACK', 1), ('AT_RISK', -1)) as change (standing, one) order by standing
                on conflict (tenant_id, plan_id, slot, category, stage, policy, illustrative, standing)
                do update set kpis = overview_count.kpis + excluded.kpis""")) {
            count.setInt(1, result.tenant());
            count.setString(2, Seed.PLAN.value());
            count.setInt(3, ThreadLocalRandom.current().nextInt(8));
            return count.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        result.close();
    }
}
