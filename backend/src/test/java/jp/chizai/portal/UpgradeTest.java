package jp.chizai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database of the first release, with rows in every table, brought to the newest version by its own migrations. */
class UpgradeTest {

    private static final String FIRST_RELEASE = "012";

    /** Stands above row security, as no role of the portal does: the test sees every row. */
    private static JdbcClient everything;

    private static List<String> tables;
    private static Map<String, Integer> before;

    @BeforeAll
    static void upgrade() {
        String url = TestPostgres.newDatabase("upgrade");
        DriverManagerDataSource superuser = new DriverManagerDataSource(url, "postgres", "");
        everything = JdbcClient.create(superuser);
        FluentConfiguration flyway =
                Flyway.configure().dataSource(url, "portal_owner", "").locations("classpath:db/migration");
        flyway.target(FIRST_RELEASE).load().migrate();
        new ResourceDatabasePopulator(new ClassPathResource("upgrade/first-release.sql")).execute(superuser);
        tables = tables();
        before = counts(tables);
        flyway.target("latest").load().migrate();
    }

    @Test
    void everyTableOfTheFirstReleaseHadARow() {
        assertThat(before)
                .hasSizeGreaterThan(15)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    }

    @Test
    void noRowIsLostOrDoubled() {
        // The year's lock became the period's.
        List<String> kept =
                tables.stream().filter(table -> !table.equals("year_lock")).toList();
        Map<String, Integer> expected = new TreeMap<>(before);
        expected.keySet().retainAll(kept);
        assertThat(counts(kept)).isEqualTo(expected);
    }

    @Test
    void aClosedYearIsAClosedPeriod() {
        assertThat(rows("select tenant_id, plan_id, period, locked_by from period_lock"))
                .containsExactly(
                        Map.of("tenant_id", 2, "plan_id", "plan-2", "period", "2020", "locked_by", "jpo-coordinator"));
    }

    @Test
    void everyDefinitionIsTheFirstConfirmedVersionOfAKpiThatIsSeen() {
        assertThat(rows("""
                        select distinct d.number, d.state, d.released, d.series_break, d.effective_from is null as first,
                            k.released as seen
                        from kpi_definition d join kpi k on k.tenant_id = d.tenant_id and k.id = d.kpi_id"""))
                .containsExactly(Map.of(
                        "number", 1,
                        "state", "CONFIRMED",
                        "released", true,
                        "series_break", false,
                        "first", true,
                        "seen", true));
        assertThat(count("kpi_target where not (released and sealed)")).isZero();
        assertThat(count("kpi_measure where not (released and sealed)")).isZero();
    }

    @Test
    void everyResultAndChangeNamesTheDefinitionItWasReportedAgainst() {
        assertThat(count("result where definition_number = 1 and origin = 'ENTRY'"))
                .isEqualTo(before.get("result"));
        assertThat(count("result_change where definition_number = 1 and origin = 'ENTRY'"))
                .isEqualTo(before.get("result_change"));
    }

    @Test
    void valuesAndVersionsStandAsTheyStood() {
        assertThat(rows("""
                        select period, value::text, note, recorded_by, version from result where tenant_id = 2"""))
                .containsExactly(Map.of(
                        "period", "2021-Q1",
                        "value", "2.0000",
                        "note", "商工会議所と共催",
                        "recorded_by", "aomori-editor",
                        "version", 1L));
        assertThat(rows("select code, version from kpi where version > 0"))
                .containsExactly(Map.of("code", "R2-02-1", "version", 3L));
    }

    @Test
    void aPlanThatWasPublishedIsOpenSinceItsFirstDay() {
        assertThat(rows("select opened_on::text, version from plan"))
                .containsExactly(Map.of("opened_on", "2020-04-01", "version", 0L));
    }

    @Test
    void everyRegionalKpiIsSharedAsItWasConfirmed() {
        assertThat(rows("select code, definition_number, measures::text from shared_kpi order by code"))
                .containsExactly(
                        Map.of("code", "R2-02-1", "definition_number", 1, "measures", "{seminar}"),
                        Map.of("code", "R2-02-2", "definition_number", 1, "measures", "{}"));
    }

    @Test
    void everyTenantsTableIsBehindTheBarrierAgain() {
        assertThat(rows("""
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                        and not (c.relrowsecurity and c.relforcerowsecurity)""")).isEmpty();
    }

    private static List<String> tables() {
        return everything.sql("""
                        select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                        and relname <> 'flyway_schema_history' order by relname""").query(String.class).list();
    }

    private static Map<String, Integer> counts(List<String> tables) {
        Map<String, Integer> counts = new TreeMap<>();
        tables.forEach(table -> counts.put(table, count(table)));
        return counts;
    }

    private static int count(String rows) {
        return everything
                .sql("select count(*) from " + rows)
                .query(Integer.class)
                .single();
    }

    private static List<Map<String, Object>> rows(String query) {
        return everything.sql(query).query().listOfRows();
    }
}
