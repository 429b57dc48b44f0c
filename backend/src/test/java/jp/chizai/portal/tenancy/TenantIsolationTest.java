package jp.chizai.portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.TestPostgres;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Attacks on the barrier between tenants: whatever is tried, nothing of another tenant is read or written. Those that
 * are the same for every table are in {@link EveryTenantTableTest}.
 */
@DatabaseTest
class TenantIsolationTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId AICHI = new TenantId(23);

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void anUpdateOfAnotherTenantsRowsTouchesNone() {
        assertThat(scope.write(
                        AOMORI,
                        () -> jdbc.sql("update result set note = 'x' where tenant_id = 23")
                                .update()))
                .isZero();
    }

    @Test
    void aBulkUpdateInJpqlTouchesNoOtherTenantsRows() {
        int changed = scope.write(
                AOMORI,
                () -> entities.createQuery("update Kpi k set k.code = k.code").executeUpdate());
        assertThat(changed).isEqualTo(scope.read(AOMORI, () -> count(jdbc, "kpi")));
    }

    @Test
    void anInsertForAnotherTenantIsRefused() {
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> jdbc.sql("insert into period_lock (tenant_id, plan_id, period, locked_by, locked_at)"
                                        + " values (23, 'plan-2', '2021', 'x', now())")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aRowCannotBeMovedToAnotherTenant() {
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> jdbc.sql("update kpi_standing set tenant_id = 23").update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aReadingScopeCannotWrite() {
        assertThatThrownBy(() -> scope.read(
                        AOMORI, () -> jdbc.sql("update result set note = 'x'").update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("read-only");
    }

    @Test
    void switchingRowSecurityOffIsAnErrorAndNotAWayOut() {
        assertThatThrownBy(() -> scope.read(AOMORI, () -> {
                    jdbc.sql("set local row_security = off").update();
                    return count(jdbc, "result");
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void noRoleCanTakeAnothersRights() {
        assertThatThrownBy(() -> scope.read(
                        AOMORI,
                        () -> jdbc.sql("set local role portal_oversight").update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void noTenantReadsTheSessionsOfTheBrowsers() {
        assertThatThrownBy(() -> scope.read(AOMORI, () -> count(jdbc, "spring_session_attributes")))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void onlyTheCentreWritesPlans() {
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> jdbc.sql(
                                        "insert into plan (id, name_ja, name_en, first_year, last_year) values ('plan-99', 'x', 'x', 2030, 2031)")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(scope.write(
                        AOMORI, () -> jdbc.sql("update plan set name_ja = 'x'").update()))
                .isZero();
    }

    @Test
    void anotherTenantsRowsCannotBeReferredTo() {
        String kpiOfAichi = scope.read(
                AICHI,
                () -> jdbc.sql("select id::text from kpi limit 1")
                        .query(String.class)
                        .single());
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> jdbc.sql("insert into kpi_standing (tenant_id, kpi_id, plan_id, standing, judged_on)"
                                        + " values (2, ?::uuid, 'plan-2', 'ACHIEVED', current_date)")
                                .param(kpiOfAichi)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    @Test
    void aScopeInsideAnotherNeverChangesTheTenant() {
        assertThatIllegalStateException().isThrownBy(() -> scope.read(AOMORI, () -> scope.read(AICHI, () -> 1)));
        assertThatIllegalStateException().isThrownBy(() -> scope.read(AOMORI, () -> scope.write(AOMORI, () -> 1)));
        assertThatIllegalStateException().isThrownBy(() -> scope.read(AOMORI, () -> scope.readNation(() -> 1)));
        assertThat(scope.write(AOMORI, () -> scope.read(AOMORI, () -> 1))).isEqualTo(1);
    }

    private static int count(JdbcClient client, String table) {
        return client.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** One connection for everybody: what one caller leaves on it, the next would find. */
    @Nested
    class WithAPoolOfOne {

        private HikariDataSource pool;
        private TenantScope narrow;
        private JdbcClient client;

        @BeforeEach
        void open() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(TestPostgres.server().url());
            config.setUsername("portal_tenant");
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(2_000);
            pool = new HikariDataSource(config);
            ScopedDataSource scoped = new ScopedDataSource(Map.of(DatabaseRole.TENANT, pool));
            scoped.afterPropertiesSet();
            narrow = new TenantScope(scoped, new JdbcTransactionManager(scoped));
            client = JdbcClient.create(scoped);
        }

        @AfterEach
        void close() {
            pool.close();
        }

        @Test
        void theNextTenantSeesItsOwnRowsOnly() {
            for (int round = 0; round < 20; round++) {
                assertThat(seenBy(AOMORI)).containsExactly(2);
                assertThat(seenBy(AICHI)).containsExactly(23);
            }
        }

        @Test
        void nothingIsLeftAfterAnException() {
            failing(tenant -> {
                throw new IllegalArgumentException("broken off");
            });
        }

        @Test
        void nothingIsLeftAfterAFailedStatement() {
            failing(tenant -> client.sql("select 1 / 0").query(Integer.class).single());
        }

        @Test
        void nothingIsLeftAfterATimeout() {
            failing(tenant -> {
                client.sql("set local statement_timeout = 30").update();
                return client.sql("select pg_sleep(5)").query().listOfRows();
            });
        }

        @Test
        void nothingIsLeftAfterTheServerCutTheConnection() {
            failing(tenant -> client.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query()
                    .listOfRows());
        }

        @Test
        void nothingIsLeftByASettingThatWasMeantToStay() {
            failing(tenant -> {
                client.sql("set app.tenant_id = '23'").update();
                throw new IllegalArgumentException("rolled back");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "999", "-1"})
        void aTenantThatIsNoneSeesNothing(String setting) {
            assertThat(withSetting(setting)).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "2 or true", "2,23", "2; select 1", "１"})
        void aTenantThatIsGarbageIsAnErrorAndShowsNothing(String setting) {
            assertThatThrownBy(() -> withSetting(setting)).isInstanceOf(DataAccessException.class);
            assertThat(count(client, "kpi")).isZero();
        }

        private int withSetting(String setting) {
            int central = setting.equals("0") ? centralKpis() : 0;
            JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
            return new org.springframework.transaction.support.TransactionTemplate(transactions).execute(status -> {
                JdbcClient raw = JdbcClient.create(pool);
                raw.sql("select set_config('app.tenant_id', ?, true)")
                        .param(setting)
                        .query()
                        .listOfRows();
                return count(raw, "kpi") - central;
            });
        }

        /** The centre is a tenant of its own: its central KPIs are all that 0 shows. */
        private int centralKpis() {
            return scope.readNation(() -> jdbc.sql("select count(*) from kpi where tenant_id = 0")
                    .query(Integer.class)
                    .single());
        }

        private void failing(Function<TenantId, Object> work) {
            assertThatThrownBy(() -> narrow.write(AOMORI, () -> work.apply(AOMORI)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(count(client, "kpi")).isZero();
            assertThat(seenBy(AICHI)).containsExactly(23);
        }

        private List<Integer> seenBy(TenantId tenant) {
            return narrow.read(
                    tenant,
                    () -> client.sql("select distinct tenant_id from result")
                            .query(Integer.class)
                            .list());
        }
    }
}
