package jp.chizai.portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same attacks on every table of the catalogue that has a tenant, so that none can be forgotten. Each table is given
 * rows of the tenants 2, 5 and 23 in a transaction that is rolled back; its checks and references step aside for that.
 */
@DatabaseTest
class EveryTenantTableTest {

    /** What every prefecture reads of all, on purpose. */
    private static final Set<String> SHARED = Set.of(
            "overview_count",
            "practice_index",
            "practice_office",
            "practice_post",
            "practice_thanks",
            "practice_vote",
            "published_effect",
            "published_file",
            "published_file_content",
            "published_practice",
            "shared_adoption",
            "shared_item",
            "shared_kpi",
            "tenant_profile",
            "withdrawn_practice");

    private static final String DENIED = "42501";

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = administrator();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    static Stream<String> tables() throws SQLException {
        try (Connection connection = administrator()) {
            return strings(connection, """
                    select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1""").stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTenantReadsItsOwnRowsOnly(String table) throws SQLException {
        fill(table);
        become("portal_tenant", "app.tenant_id", "2");

        if (SHARED.contains(table)) {
            assertThat(tenantsIn(table)).contains("2", "5", "23");
        } else {
            assertThat(tenantsIn(table)).containsExactly("2");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTenantWritesNobodyElsesRows(String table) throws SQLException {
        fill(table);
        String row = row(table, "23");
        become("portal_tenant", "app.tenant_id", "2");

        assertThat(attempt("update " + table + " set tenant_id = tenant_id where tenant_id <> 2"))
                .isIn("0", DENIED);
        assertThat(attempt("delete from " + table + " where tenant_id <> 2")).isIn("0", DENIED);
        // What is sealed cannot be changed at all.
        assertThat(attempt("update " + table + " set tenant_id = 23 where tenant_id = 2"))
                .isIn("0", DENIED);
        assertThat(attempt(row)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aBureauReadsTheRowsOfItsRegionOnlyAndWritesNone(String table) throws SQLException {
        fill(table);
        String row = row(table, "2");
        become("portal_bureau", "app.tenant_ids", "2,5");

        Set<String> seen = tenantsIn(table);
        seen.remove("0");
        if (SHARED.contains(table)) {
            assertThat(seen).contains("23");
        } else {
            assertThat(Set.of("2", "5")).containsAll(seen);
        }
        assertThat(attempt("update " + table + " set tenant_id = tenant_id")).isEqualTo(DENIED);
        assertThat(attempt(row)).isEqualTo(DENIED);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void whoeverIsNobodyReadsAndWritesNothing(String table) throws SQLException {
        fill(table);
        String row = row(table, "2");
        become("portal_tenant", "app.tenant_id", "");

        if (!SHARED.contains(table)) {
            assertThat(tenantsIn(table)).isEmpty();
        }
        assertThat(attempt("update " + table + " set tenant_id = tenant_id")).isIn("0", DENIED);
        assertThat(attempt(row)).isEqualTo(DENIED);
    }

    /** Rows of three tenants, whatever the table asks of them. */
    private void fill(String table) throws SQLException {
        execute("set local session_replication_role = replica");
        for (String check : strings(connection, """
                select quote_ident(conname) from pg_constraint
                where contype = 'c' and conrelid = '%s'::regclass""".formatted(table))) {
            execute("alter table " + table + " drop constraint " + check);
        }
        for (String tenant : List.of("2", "5", "23")) {
            // Where a tenant has one row only, it may be there already.
            assertThat(attempt(row(table, tenant) + " on conflict do nothing")).isIn("0", "1");
        }
    }

    /** An insert of a row of the tenant. */
    private String row(String table, String tenant) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String column : strings(connection, """
                select quote_ident(a.attname) || ' ' || format_type(a.atttypid, null) from pg_attribute a
                where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = '' and a.attidentity = ''""".formatted(table))) {
            String name = column.substring(0, column.indexOf(' '));
            columns.add(name);
            values.add(name.equals("tenant_id") ? tenant : value(column.substring(column.indexOf(' ') + 1)));
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                + ")";
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying", "character" -> "gen_random_uuid()::text";
            case "integer", "bigint", "smallint", "numeric" -> "(random() * 30000)::int";
            case "boolean" -> "true";
            case "date" -> "date '2021-10-15'";
            case "timestamp with time zone" -> "now()";
            case "json", "jsonb" -> "'{}'";
            case "bytea" -> "'x'";
            default -> {
                if (type.endsWith("[]")) {
                    yield "'{}'";
                }
                throw new AssertionError("no value for " + type);
            }
        };
    }

    private void become(String role, String setting, String tenants) throws SQLException {
        execute("set local role " + role);
        execute("set local " + setting + " = '" + tenants + "'");
    }

    /** The tenants whose rows are seen; none where the role may not even look. */
    private Set<String> tenantsIn(String table) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return new TreeSet<>(strings(connection, "select distinct tenant_id::text from " + table));
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(DENIED);
            connection.rollback(before);
            return new TreeSet<>();
        }
    }

    /** How many rows a write touched, or with which state it was refused. */
    private String attempt(String write) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            return Integer.toString(statement.executeUpdate(write));
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection administrator() throws SQLException {
        return DriverManager.getConnection(TestPostgres.server().url(), "postgres", "");
    }
}
