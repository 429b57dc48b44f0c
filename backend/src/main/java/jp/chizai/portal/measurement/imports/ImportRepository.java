package jp.chizai.portal.measurement.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports in the database. Whose they are is decided by the scope the call runs in. */
@Component
class ImportRepository {

    private static final int LATEST = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(TenantId tenant, StoredImport made) {
        jdbc.sql("""
                        insert into result_import (tenant_id, id, plan_id, name, content, seen, counts, attention,
                            made_by, made_by_name, made_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, '[]', ?, ?, ?)""")
                .params(
                        tenant.number(),
                        made.id(),
                        made.plan().value(),
                        made.name(),
                        made.content(),
                        json.writeValueAsString(made.seen()),
                        json.writeValueAsString(made.counts()),
                        made.madeBy(),
                        made.madeByName(),
                        Timestamp.from(made.madeAt()))
                .update();
    }

    /** Keeps what became of an import; the file is not needed any more. */
    void apply(TenantId tenant, StoredImport applied) {
        jdbc.sql("""
                        update result_import
                        set content = null, seen = '{}', counts = ?::jsonb, attention = ?::jsonb, applied_at = ?
                        where tenant_id = ? and id = ?""")
                .params(
                        json.writeValueAsString(applied.counts()),
                        json.writeValueAsString(applied.attention()),
                        Timestamp.from(applied.appliedAt()),
                        tenant.number(),
                        applied.id())
                .update();
    }

    /** An import of a plan; {@code toChange} keeps others from changing it until the transaction ends. */
    Optional<StoredImport> find(TenantId tenant, PlanId plan, UUID id, boolean toChange) {
        return jdbc.sql("""
                        select id, plan_id, name, content, seen::text, counts::text, attention::text, made_by,
                            made_by_name, made_at, applied_at
                        from result_import where tenant_id = ? and plan_id = ? and id = ?""" + (toChange ? " for update" : ""))
                .params(tenant.number(), plan.value(), id)
                .query(this::stored)
                .optional();
    }

    /** The latest imports of a plan, without files and rows. */
    List<ImportView> latest(TenantId tenant, PlanId plan) {
        return jdbc.sql("""
                        select id, plan_id, name, null::bytea as content, '{}' as seen, counts::text, '[]' as attention,
                            made_by, made_by_name, made_at, applied_at
                        from result_import where tenant_id = ? and plan_id = ? order by made_at desc, id limit ?""").params(tenant.number(), plan.value(), LATEST).query(this::stored).list().stream()
                .map(stored -> stored.view(List.of()))
                .toList();
    }

    void remove(TenantId tenant, UUID id) {
        jdbc.sql("delete from result_import where tenant_id = ? and id = ?")
                .params(tenant.number(), id)
                .update();
    }

    /** Throws away what was made before a moment and is waiting still. */
    void forgetWaiting(TenantId tenant, Instant before) {
        jdbc.sql("delete from result_import where tenant_id = ? and applied_at is null and made_at < ?")
                .params(tenant.number(), Timestamp.from(before))
                .update();
    }

    private StoredImport stored(ResultSet row, int number) throws SQLException {
        Timestamp applied = row.getTimestamp("applied_at");
        return new StoredImport(
                row.getObject("id", UUID.class),
                new PlanId(row.getString("plan_id")),
                row.getString("name"),
                row.getBytes("content"),
                json.readValue(row.getString("seen"), new TypeReference<Map<Integer, String>>() {}),
                json.readValue(row.getString("counts"), ImportCounts.class),
                json.readValue(row.getString("attention"), new TypeReference<List<ImportRow>>() {}),
                row.getString("made_by"),
                row.getString("made_by_name"),
                row.getTimestamp("made_at").toInstant(),
                applied == null ? null : applied.toInstant());
    }
}
