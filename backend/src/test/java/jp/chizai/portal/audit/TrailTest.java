package jp.chizai.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.TestPostgres;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class TrailTest {

    private static final TenantId TENANT = new TenantId(31);
    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");

    @Autowired
    private Trail trail;

    @Autowired
    private PlansForTests given;

    @Autowired
    private Results results;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantScope scope;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    /** A change that some module makes. */
    private record Something(TenantId tenant, UUID kpi, String reason, boolean isDraft) implements Audited {

        @Override
        public Change change() {
            return new Change(
                    AUTHOR,
                    "something.change",
                    "somethings/1",
                    kpi,
                    Map.of("value", new BigDecimal("1.50")),
                    Map.of("value", new BigDecimal("20000000000")),
                    reason);
        }
    }

    @Test
    void aRecordedResultIsKeptWithWhoWhenAndFromWhatToWhat() {
        KpiView kpi = given.kpi(TENANT, given.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
        record(kpi, "2", "一回目", Precondition.absent());
        record(kpi, "3", "二回目", Precondition.matches("0"));

        List<TrailEntry> entries = ofKpi(kpi.id().value());
        assertThat(entries).extracting(TrailEntry::action).containsExactly("result.record", "result.record");
        TrailEntry latest = entries.get(0);
        assertThat(latest.by()).isEqualTo("tester");
        assertThat(latest.byName()).isEqualTo("試験 担当");
        assertThat(latest.role()).isEqualTo("editor");
        assertThat(latest.subject()).isEqualTo("kpis/" + kpi.id().value() + "/results/2021-Q2");
        assertThat(latest.from()).hasToString("{value=2, note=一回目}");
        assertThat(latest.to()).hasToString("{value=3, note=二回目}");
        assertThat(latest.requestId()).isNull();
        assertThat(entries.get(1).from()).isEmpty();
    }

    @Test
    void whatIsDoneForARequestCarriesItsIdAndItsReason() {
        UUID kpi = UUID.randomUUID();
        try (MDC.MDCCloseable ignored = MDC.putCloseable("requestId", "request-1")) {
            publish(new Something(TENANT, kpi, "理由", false));
        }
        assertThat(ofKpi(kpi)).singleElement().satisfies(entry -> {
            assertThat(entry.requestId()).isEqualTo("request-1");
            assertThat(entry.reason()).isEqualTo("理由");
            assertThat(entry.from()).hasToString("{value=1.50}");
            assertThat(entry.to()).hasToString("{value=20000000000}");
        });
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoEntry() {
        UUID kpi = UUID.randomUUID();
        assertThatThrownBy(() -> scope.write(TENANT, () -> {
                    events.publishEvent(new Something(TENANT, kpi, null, false));
                    throw new IllegalArgumentException("taken back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ofKpi(kpi)).isEmpty();
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aChangeCannotBeMadeOutsideATransactionNorInAnothersName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> events.publishEvent(new Something(TENANT, null, null, false)));
        assertThatIllegalStateException()
                .isThrownBy(() -> scope.write(TENANT, () -> {
                    events.publishEvent(new Something(TENANT, null, null, false));
                    events.publishEvent(new Something(new TenantId(32), null, null, false));
                }));
        assertThatThrownBy(() -> scope.write(
                        TENANT, () -> events.publishEvent(new Something(new TenantId(32), null, null, false))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void thousandsInOneTransactionTakeAFewStatements() {
        UUID kpi = UUID.randomUUID();
        int statements = QueryCount.of(() -> {
            scope.write(
                    TENANT,
                    () -> IntStream.range(0, 4_500)
                            .forEach(i -> events.publishEvent(new Something(TENANT, kpi, "\"\\ {," + i, i % 2 == 0))));
            return null;
        });

        assertThat(statements).isLessThanOrEqualTo(6);
        List<TrailEntry> entries = scope.read(
                TENANT, () -> trail.page(TENANT, kpi, Long.MAX_VALUE, 5_000).entries());
        assertThat(entries).hasSize(4_500);
        assertThat(entries.get(4_499).reason()).isEqualTo("\"\\ {,0");
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void oneChangeTakesTwoStatements() {
        publish(new Something(TENANT, null, null, false));
        int statements = QueryCount.of(() -> {
            publish(new Something(TENANT, null, null, false));
            return null;
        });
        assertThat(statements).as("scope, head, entry with head").isEqualTo(3);
    }

    @Test
    void manyWritersOfOneTenantKeepOneUnbrokenChain() throws Exception {
        TenantId tenant = new TenantId(32);
        long before = verify(tenant).entries();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                int changes = 1 + i % 3;
                work.add(() -> {
                    scope.write(
                            tenant,
                            () -> IntStream.range(0, changes)
                                    .forEach(n -> events.publishEvent(new Something(tenant, null, null, false))));
                    return null;
                });
            }
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        Verification after = verify(tenant);
        assertThat(after.intact()).isTrue();
        assertThat(after.entries()).isEqualTo(before + 240);
        assertThat(scope.read(tenant, () -> trail.page(tenant, null, Long.MAX_VALUE, 240))
                        .entries())
                .extracting(TrailEntry::number)
                .containsExactlyElementsOf(LongStream.iterate(before + 240, n -> n - 1)
                        .limit(240)
                        .boxed()
                        .toList());
    }

    @Test
    void whatWasLoadedAtTheStartIsInTheTrailOfItsTenant() {
        assertThat(scope.read(
                        new TenantId(2),
                        () -> trail.page(new TenantId(2), null, 200, 200).entries().stream()
                                .map(TrailEntry::action)
                                .toList()))
                .contains("result.record", "period.lock");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        UUID kpi = UUID.randomUUID();
        IntStream.range(0, 5).forEach(i -> publish(new Something(TENANT, kpi, "" + i, false)));

        List<String> reasons = new ArrayList<>();
        Long next = Long.MAX_VALUE;
        while (next != null) {
            long before = next;
            TrailPage page = scope.read(TENANT, () -> trail.page(TENANT, kpi, before, 2));
            page.entries().forEach(entry -> reasons.add(entry.reason()));
            next = page.next();
        }
        assertThat(reasons).containsExactly("4", "3", "2", "1", "0");
    }

    @Test
    void whatWasWrittenIntoADraftIsReadByItsOwnPeopleOnly() {
        UUID kpi = UUID.randomUUID();
        publish(new Something(TENANT, kpi, "draft", true));
        publish(new Something(TENANT, kpi, "step", false));

        assertThat(ofKpi(kpi)).extracting(TrailEntry::reason).containsExactly("step", "draft");
        assertThat(scope.readRegion(List.of(TENANT), () -> trail.page(TENANT, kpi, Long.MAX_VALUE, 10))
                        .entries())
                .extracting(TrailEntry::reason)
                .containsExactly("step");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'x' where tenant_id = 31",
                "delete from audit_entry where tenant_id = 31",
                "truncate audit_entry",
                "delete from audit_head where tenant_id = 31",
                "drop table audit_entry",
                "alter table audit_entry disable row level security"
            })
    void theApplicationCanNeitherChangeNorRemoveWhatStandsInTheTrail(String statement) {
        assertThatThrownBy(() -> scope.write(TENANT, () -> jdbc.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .matches("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_entry set reason = 'x' where tenant_id = 31 and number = :n                           | 0
            update audit_entry set made_by = 'somebody' where tenant_id = 31 and number = :n                   | 0
            update audit_entry set made_at = made_at + interval '1 s' where tenant_id = 31 and number = :n     | 0
            update audit_entry set to_values = '{"value":9}' where tenant_id = 31 and number = :n              | 0
            update audit_entry set released = not released where tenant_id = 31 and number = :n                | 0
            update audit_entry set hash = sha256('x') where tenant_id = 31 and number = :n                     | 0
            delete from audit_entry where tenant_id = 31 and number = :n                                       | 0
            delete from audit_entry where tenant_id = 31 and number > :n                                       | 1
            update audit_head set hash = sha256('x') where tenant_id = 31                                      | 2
            update audit_head set number = number - 1 where tenant_id = 31                                     | 1""")
    void whoeverTampersIsFound(String statement, int offset) {
        IntStream.range(0, 3).forEach(i -> publish(new Something(TENANT, null, "r", false)));
        long entry = verify().entries() - 2;

        Verification found = tamperedWith(statement.replace(":n", Long.toString(entry)));

        assertThat(found.intact()).isFalse();
        assertThat(found.brokenAt()).isEqualTo(entry + offset);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void theCommandFindsTheChainThatIsBrokenAndEndsAccordingly() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(VerifyTrail.verify(trail, tenants, scope, new PrintStream(out)))
                .isZero();
        assertThat(out.toString().lines()).hasSize(49).last().isEqualTo("All chains are intact.");

        asOwner("update audit_entry set role = role || 'x' where tenant_id = 31 and number = 1");
        try {
            assertThat(VerifyTrail.run(TestPostgres.server().settings().entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new)))
                    .isEqualTo(1);
            out.reset();
            VerifyTrail.verify(trail, tenants, scope, new PrintStream(out));
            assertThat(out.toString()).contains("BROKEN at entry 1\n").endsWith("Broken chains: 1.\n");
        } finally {
            asOwner("update audit_entry set role = left(role, -1) where tenant_id = 31 and number = 1");
        }
        assertThat(verify().intact()).isTrue();
    }

    private void record(KpiView kpi, String value, String note, Precondition precondition) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse("2021-Q2"),
                        new Entry(new BigDecimal(value), note),
                        AUTHOR,
                        precondition));
    }

    private void publish(Something something) {
        scope.write(something.tenant(), () -> events.publishEvent(something));
    }

    private List<TrailEntry> ofKpi(UUID kpi) {
        return scope.read(TENANT, () -> trail.page(TENANT, kpi, Long.MAX_VALUE, 50))
                .entries();
    }

    private Verification verify() {
        return verify(TENANT);
    }

    private Verification verify(TenantId tenant) {
        return scope.read(tenant, () -> trail.verify(tenant));
    }

    /** What verifying shows while the owner of the tables has the statement done; it is taken back. */
    private Verification tamperedWith(String statement) {
        DriverManagerDataSource owner = owner();
        return new TransactionTemplate(new JdbcTransactionManager(owner)).execute(status -> {
            status.setRollbackOnly();
            JdbcClient client = JdbcClient.create(owner);
            stepAside(client);
            client.sql(statement).update();
            return new Trail(new Chains(client), json).verify(TENANT);
        });
    }

    private void asOwner(String statement) {
        DriverManagerDataSource owner = owner();
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(status -> {
            JdbcClient client = JdbcClient.create(owner);
            stepAside(client);
            assertThat(client.sql(statement).update()).isEqualTo(1);
            client.sql("alter table audit_entry force row level security").update();
            client.sql("alter table audit_head force row level security").update();
        });
    }

    /** The owner is under row security too, but may lift it. */
    private static void stepAside(JdbcClient client) {
        client.sql("alter table audit_entry no force row level security").update();
        client.sql("alter table audit_head no force row level security").update();
    }

    private static DriverManagerDataSource owner() {
        return new DriverManagerDataSource(TestPostgres.server().url(), "portal_owner", "");
    }
}
