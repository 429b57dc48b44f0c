package jp.chizai.portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Scans the database's catalogue, so that a table added tomorrow is guarded too. */
@DatabaseTest
class RowSecurityCatalogueTest {

    private static final String TENANT_TABLES = """
            select c.oid, c.relname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""";

    private JdbcClient owner;

    @BeforeEach
    void connect() {
        owner = JdbcClient.create(
                new DriverManagerDataSource(TestPostgres.server().url(), "portal_owner", ""));
    }

    @Test
    void everyTableOfATenantForcesRowSecurity() {
        assertThat(names("select t.relname from (" + TENANT_TABLES + ") t join pg_class c on c.oid = t.oid"
                        + " where not (c.relrowsecurity and c.relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void theScanFindsTheTablesItIsMeantFor() {
        assertThat(names("select relname from (" + TENANT_TABLES + ") t"))
                .contains("kpi", "kpi_definition", "kpi_target", "result", "result_change", "overview_count");
    }

    @Test
    void everyTableOfATenantLetsTheTenantRoleWriteItsOwnRowsOnly() {
        List<Map<String, Object>> open =
                owner.sql("""
                        select p.tablename, p.policyname, p.cmd, p.qual, p.with_check from pg_policies p
                        join (%s) t on t.relname = p.tablename
                        where p.cmd <> 'SELECT' and p.permissive = 'PERMISSIVE'
                        and coalesce(p.with_check, p.qual) not like '%%tenant_id = (NULLIF(current_setting(''app.tenant_id''%%'""".formatted(TENANT_TABLES)).query().listOfRows();
        assertThat(open).isEmpty();
    }

    @Test
    void onlyWhatIsSharedOnPurposeIsReadableAcrossTenantsByTheTenantRole() {
        assertThat(names("""
                        select distinct p.tablename from pg_policies p join (%s) t on t.relname = p.tablename
                        where p.cmd in ('SELECT', 'ALL') and p.qual not like '%%current_setting%%'
                        and p.roles && array ['public', 'portal_tenant']::name[]""".formatted(TENANT_TABLES)))
                .containsExactlyInAnyOrder(
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
    }

    @Test
    void everyKeyOfATenantsTableBeginsWithTheTenant() {
        assertThat(names("""
                        select i.indexrelid::regclass::text from pg_index i join (%s) t on t.oid = i.indrelid
                        where i.indisunique and pg_get_indexdef(i.indexrelid, 1, true) <> 'tenant_id'""".formatted(TENANT_TABLES))).isEmpty();
    }

    @Test
    void everyForeignKeyBetweenTenantsTablesCarriesTheTenant() {
        assertThat(names("""
                        select c.conname from pg_constraint c
                        join (%s) t on t.oid = c.conrelid join (%s) r on r.oid = c.confrelid
                        where c.contype = 'f' and not (c.conkey @> array [(
                            select attnum from pg_attribute where attrelid = c.conrelid and attname = 'tenant_id')])""".formatted(TENANT_TABLES, TENANT_TABLES))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_tenant", "portal_bureau", "portal_oversight", "portal_session", "portal_owner"})
    void noRoleOfThePortalStandsAboveRowSecurity(String role) {
        assertThat(owner.sql("select rolsuper or rolbypassrls from pg_roles where rolname = ?")
                        .param(role)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theApplicationsRolesOwnNothing() {
        assertThat(names("""
                        select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname in ('portal_tenant', 'portal_bureau', 'portal_oversight', 'portal_session')""")).isEmpty();
    }

    @Test
    void noFunctionRunsWithItsOwnersRightsAndNoViewWithoutItsReaders() {
        assertThat(names("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"))
                .isEmpty();
        assertThat(names("""
                        select relname from pg_class where relkind in ('v', 'm')
                        and relnamespace = 'public'::regnamespace
                        and not coalesce(reloptions @> array ['security_invoker=true'], false)""")).isEmpty();
    }

    @Test
    void noTenantCanRewriteTheHistoryOfResults() {
        assertThat(owner.sql("""
                                select has_table_privilege('portal_tenant', 'result_change', 'UPDATE')
                                or has_table_privilege('portal_tenant', 'result_change', 'DELETE')""").query(Boolean.class).single()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report_step", "comment", "practice_step"})
    void whatWasDecidedAndSaidIsNeverRewritten(String table) {
        assertThat(owner.sql("select has_table_privilege('portal_tenant', ?, 'UPDATE, DELETE, TRUNCATE')")
                        .param(table)
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private List<String> names(String sql) {
        return owner.sql(sql).query(String.class).list();
    }
}
