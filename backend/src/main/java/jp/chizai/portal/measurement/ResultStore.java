package jp.chizai.portal.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Results and their history in the database, in plain SQL: one result and ten thousand go the same way, in as many
 * statements. Whose they are is decided by the scope the call runs in.
 */
@Component
class ResultStore {

    private static final String COLUMNS = """
            r.kpi_id, r.period, r.definition_number, r.value, r.note, r.illustrative, r.origin, r.recorded_by, r.recorded_by_name,
            r.recorded_at, r.version""";

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The results of one KPI by period, with those that were taken back. */
    SortedMap<Period, StoredResult> ofKpi(TenantId tenant, KpiId kpi) {
        return ofKpis(tenant, List.of(kpi)).getOrDefault(kpi, new TreeMap<>());
    }

    /** The results of some KPIs by period, with those that were taken back. */
    Map<KpiId, SortedMap<Period, StoredResult>> ofKpis(TenantId tenant, Collection<KpiId> kpis) {
        return byKpi(
                jdbc.sql("select " + COLUMNS + " from result r where r.tenant_id = ? and r.kpi_id = any (?::uuid[])")
                        .params(tenant.number(), ids(kpis)));
    }

    /** The results of all KPIs of a plan by period, with those that were taken back. */
    Map<KpiId, SortedMap<Period, StoredResult>> ofPlan(TenantId tenant, PlanId plan) {
        return byKpi(jdbc.sql("select " + COLUMNS
                        + " from result r join kpi k on k.tenant_id = r.tenant_id and k.id = r.kpi_id"
                        + " where r.tenant_id = ? and k.tenant_id = ? and k.plan_id = ?")
                .params(tenant.number(), tenant.number(), plan.value()));
    }

    /** The history of a KPI's results, the latest change first. */
    List<ChangeView> history(TenantId tenant, KpiId kpi) {
        return jdbc.sql("""
                        select period, made_at, made_by, made_by_name, role, value_from, value_to, note_from, note_to,
                            illustrative, origin, reason, definition_number,
                            lag(definition_number) over (partition by period order by number) as definition_before
                        from result_change where tenant_id = ? and kpi_id = ?
                        order by made_at desc, period desc, number desc""")
                .params(tenant.number(), kpi.value())
                .query((row, n) -> new ChangeView(
                        Period.parse(row.getString("period")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        row.getString("made_by_name"),
                        row.getString("role"),
                        row.getObject("definition_before", Integer.class),
                        row.getInt("definition_number"),
                        Amounts.plain(row.getBigDecimal("value_from")),
                        Amounts.plain(row.getBigDecimal("value_to")),
                        row.getString("note_from"),
                        row.getString("note_to"),
                        row.getBoolean("illustrative"),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("reason")))
                .list();
    }

    /**
     * Writes changes with their history, however many in one statement. Only whoever has locked the standings of their
     * KPIs may call: that is what keeps a version from being written twice.
     *
     * @param changes made by one author at one moment in one way, no period of a KPI twice
     */
    void write(TenantId tenant, List<StoredResult.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        StoredResult first = changes.get(0).now();
        jdbc.sql("""
                        with change as materialized (
                            select * from unnest(:kpis::uuid[], :periods::text[], :years::int[], :definitions::int[],
                                :versions::bigint[], :valuesBefore::numeric[], :values::numeric[],
                                :notesBefore::text[], :notes::text[])
                            as change (kpi_id, period, fiscal_year, definition_number, number, value_from, value_to,
                                note_from, note_to)),
                        put as (
                            insert into result (tenant_id, kpi_id, period, fiscal_year, definition_number, value, note,
                                illustrative, origin, recorded_by, recorded_by_name, recorded_at, version)
                            select :tenant, kpi_id, period, fiscal_year, definition_number, value_to, note_to,
                                :illustrative, :origin, :by, :byName, :at, number
                            from change
                            on conflict (tenant_id, kpi_id, period) do update
                            set definition_number = excluded.definition_number, value = excluded.value,
                                note = excluded.note, illustrative = excluded.illustrative, origin = excluded.origin,
                                recorded_by = excluded.recorded_by, recorded_by_name = excluded.recorded_by_name,
                                recorded_at = excluded.recorded_at, version = excluded.version)
                        insert into result_change (tenant_id, kpi_id, period, number, definition_number, value_from,
                            value_to, note_from, note_to, illustrative, origin, reason, made_by, made_by_name, role,
                            made_at)
                        select :tenant, kpi_id, period, number, definition_number, value_from, value_to, note_from,
                            note_to, :illustrative, :origin, :reason, :by, :byName, :role, :at
                        from change""")
                .param(
                        "kpis",
                        texts(changes, change -> change.now().kpi().value().toString()))
                .param("periods", texts(changes, change -> change.now().period().toString()))
                .param(
                        "years",
                        texts(
                                changes,
                                change -> Integer.toString(
                                        change.now().period().year().value())))
                .param(
                        "definitions",
                        texts(changes, change -> Integer.toString(change.now().definitionNumber())))
                .param(
                        "versions",
                        texts(changes, change -> Long.toString(change.now().version())))
                .param(
                        "valuesBefore",
                        texts(changes, change -> change.before() == null ? null : plain(change.before())))
                .param("values", texts(changes, change -> plain(change.now())))
                .param(
                        "notesBefore",
                        texts(
                                changes,
                                change -> change.before() == null
                                        ? null
                                        : change.before().note()))
                .param("notes", texts(changes, change -> change.now().note()))
                .param("tenant", tenant.number())
                .param("illustrative", first.illustrative())
                .param("origin", first.origin().name())
                .param("reason", changes.get(0).reason())
                .param("by", first.recordedBy())
                .param("byName", first.recordedByName())
                .param("role", changes.get(0).role())
                .param("at", Timestamp.from(first.recordedAt()))
                .update();
    }

    private static Map<KpiId, SortedMap<Period, StoredResult>> byKpi(JdbcClient.StatementSpec query) {
        Map<KpiId, SortedMap<Period, StoredResult>> byKpi = new HashMap<>();
        query.query(new ResultRow()).stream()
                .forEach(result -> byKpi.computeIfAbsent(result.kpi(), kpi -> new TreeMap<>())
                        .put(result.period(), result));
        return byKpi;
    }

    static String[] ids(Collection<KpiId> kpis) {
        return kpis.stream().map(kpi -> kpi.value().toString()).toArray(String[]::new);
    }

    private static String[] texts(List<StoredResult.Change> changes, Function<StoredResult.Change, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }

    private static String plain(StoredResult result) {
        return result.value() == null ? null : result.value().toPlainString();
    }

    /** Reads each period once: a plan's results share a few. */
    private static final class ResultRow implements RowMapper<StoredResult> {

        private final Map<String, Period> periods = new HashMap<>();

        @Override
        public StoredResult mapRow(ResultSet row, int number) throws SQLException {
            return new StoredResult(
                    new KpiId(row.getObject("kpi_id", UUID.class)),
                    periods.computeIfAbsent(row.getString("period"), Period::parse),
                    row.getInt("definition_number"),
                    Amounts.plain(row.getBigDecimal("value")),
                    row.getString("note"),
                    row.getBoolean("illustrative"),
                    Origin.valueOf(row.getString("origin")),
                    row.getString("recorded_by"),
                    row.getString("recorded_by_name"),
                    // Twelve hundred a grid: a timestamp by the calendar of some zone is the dearest column of all.
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getLong("version"));
        }
    }
}
