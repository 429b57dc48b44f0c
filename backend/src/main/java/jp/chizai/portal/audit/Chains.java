package jp.chizai.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains as they lie in the database. Every method must be called inside the tenant's scope. */
@Component
class Chains {

    /** At most this many entries go to the database, or come from it, at once. */
    private static final int BATCH = 2_000;

    private static final String COLUMNS = """
            tenant_id, number, made_at, made_by, made_by_name, role, action, subject, kpi_id,
            from_values::text as from_values, to_values::text as to_values, reason, request_id, released, hash""";

    /** Where a chain ends: the number and the hash of its last entry; 0 and nothing for one without entries. */
    record Head(long number, byte[] hash) {

        static final Head NONE = new Head(0, Seal.NONE);
    }

    /** An entry with the seal that stands in the database beside it. */
    record Sealed(Entry entry, byte[] hash) {}

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Appends entries. From here to the end of the transaction the tenant's other writers wait.
     *
     * @param entries makes them, given the number of the chain's last one
     */
    void append(TenantId tenant, LongFunction<List<Entry>> entries) {
        Head head = lock(tenant);
        List<Entry> appended = entries.apply(head.number());
        for (int first = 0; first < appended.size(); first += BATCH) {
            head = insert(tenant, head, appended.subList(first, Math.min(first + BATCH, appended.size())));
        }
    }

    /** Where the chain ends, and the highest number an entry has: another one only if somebody tampered. */
    record End(Head head, long highest) {}

    End end(TenantId tenant) {
        return jdbc.sql("""
                        select coalesce(h.number, 0) as number, h.hash, coalesce(e.highest, 0) as highest
                        from (select max(number) as highest from audit_entry where tenant_id = :tenant) e
                        left join audit_head h on h.tenant_id = :tenant""")
                .param("tenant", tenant.number())
                .query((row, n) -> new End(
                        row.getBytes("hash") == null
                                ? Head.NONE
                                : new Head(row.getLong("number"), row.getBytes("hash")),
                        row.getLong("highest")))
                .single();
    }

    /** The next entries of a chain after {@code number}, a batch of them. */
    List<Sealed> after(TenantId tenant, long number) {
        return jdbc.sql("select " + COLUMNS
                        + " from audit_entry where tenant_id = ? and number > ? order by number limit ?")
                .params(tenant.number(), number, BATCH)
                .query((row, n) -> sealed(row))
                .list();
    }

    /** The latest entries before {@code before}, the latest first; only of one KPI if {@code kpi} is not null. */
    List<Sealed> before(TenantId tenant, UUID kpi, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit_entry where tenant_id = :tenant and number < :before"
                        + (kpi == null ? "" : " and kpi_id = :kpi") + " order by number desc limit :limit")
                .param("tenant", tenant.number())
                .param("kpi", kpi)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> sealed(row))
                .list();
    }

    private Head lock(TenantId tenant) {
        return lockExisting(tenant).orElseGet(() -> {
            // Two may begin a chain at once: one of them does.
            jdbc.sql("insert into audit_head (tenant_id, number, hash) values (?, 0, ?) on conflict do nothing")
                    .params(tenant.number(), Seal.NONE)
                    .update();
            return lockExisting(tenant).orElseThrow();
        });
    }

    private java.util.Optional<Head> lockExisting(TenantId tenant) {
        return jdbc.sql("select number, hash from audit_head where tenant_id = ? for update")
                .param(tenant.number())
                .query((row, n) -> new Head(row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    /** Entries and head in one statement: however many, it is one round trip. */
    private Head insert(TenantId tenant, Head head, List<Entry> entries) {
        byte[][] hashes = new byte[entries.size()][];
        byte[] last = head.hash();
        for (int i = 0; i < hashes.length; i++) {
            last = Seal.of(last, entries.get(i));
            hashes[i] = last;
        }
        Entry end = entries.get(entries.size() - 1);
        jdbc.sql("""
                        with appended as (
                            insert into audit_entry
                                (tenant_id, number, made_at, made_by, made_by_name, role, action, subject, kpi_id,
                                 from_values, to_values, reason, request_id, released, hash)
                            select :tenant, number, :at, made_by, made_by_name, role, action, subject, kpi_id::uuid,
                                from_values::json, to_values::json, reason, :request, released, hash
                            from unnest(:numbers::bigint[], :by::text[], :names::text[], :roles::text[],
                                :actions::text[], :subjects::text[], :kpis::text[], :from::text[], :to::text[],
                                :reasons::text[], :released::boolean[], :hashes::bytea[])
                                as entry (number, made_by, made_by_name, role, action, subject, kpi_id, from_values,
                                    to_values, reason, released, hash))
                        update audit_head set number = :number, hash = :hash where tenant_id = :tenant""")
                .param("tenant", tenant.number())
                .param("at", Timestamp.from(end.at()))
                .param("request", end.requestId())
                .param("numbers", entries.stream().mapToLong(Entry::number).toArray())
                .param("by", texts(entries, Entry::by))
                .param("names", texts(entries, Entry::byName))
                .param("roles", texts(entries, Entry::role))
                .param("actions", texts(entries, Entry::action))
                .param("subjects", texts(entries, Entry::subject))
                .param(
                        "kpis",
                        texts(
                                entries,
                                entry ->
                                        entry.kpi() == null ? null : entry.kpi().toString()))
                .param("from", texts(entries, Entry::from))
                .param("to", texts(entries, Entry::to))
                .param("reasons", texts(entries, Entry::reason))
                .param("released", entries.stream().map(Entry::released).toArray(Boolean[]::new))
                .param("hashes", hashes)
                .param("number", end.number())
                .param("hash", last)
                .update();
        return new Head(end.number(), last);
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        return new Sealed(
                new Entry(
                        row.getInt("tenant_id"),
                        row.getLong("number"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by"),
                        row.getString("made_by_name"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getObject("kpi_id", UUID.class),
                        row.getString("from_values"),
                        row.getString("to_values"),
                        row.getString("reason"),
                        row.getString("request_id"),
                        row.getBoolean("released")),
                row.getBytes("hash"));
    }
}
