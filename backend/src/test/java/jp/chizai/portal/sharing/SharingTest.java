package jp.chizai.portal.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.events.KpiConfirmed;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.Reports;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.Statement;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is shared is what was confirmed, neither earlier nor longer, and only its own prefecture can write it. */
@DatabaseTest
class SharingTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId AICHI = new TenantId(23);
    private static final Author AUTHOR = new Author("test", "test", "test");
    private static final String SHARED_TABLES = "shared_item shared_kpi tenant_profile";

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundsForTests givenRounds;

    @Autowired
    private ConfirmedReports confirmed;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Reports reports;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private Plan plan;
    private KpiView kpi;
    private RoundId round;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = confirmed.kpi(AOMORI, plan, Stage.USE, "seminar", "回", 6);
        round = givenRounds.open(plan, "2021-H1");
    }

    @Test
    void nothingIsSharedBeforeConfirmation() {
        confirmed.write(kpi, round, ConfirmedReports.SAID);
        assertThat(shared()).isEmpty();
        for (Step step :
                List.of(Step.SUBMIT, Step.RETURN, Step.SUBMIT, Step.WITHDRAW, Step.SUBMIT, Step.ENDORSE, Step.CHECK)) {
            confirmed.take(AOMORI, round, step);
            assertThat(shared()).as("after " + step).isEmpty();
        }
        confirmed.take(AOMORI, round, Step.CONFIRM);
        assertThat(shared()).hasSize(1);
    }

    @Test
    void whatIsSharedIsWhatWasConfirmed() {
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);

        SharedItem item = shared().get(0);

        assertThat(item.tenant()).isEqualTo(AOMORI);
        assertThat(item.kpiId()).isEqualTo(kpi.id());
        assertThat(item.sentence()).isEqualTo("年6回行う。");
        assertThat(item.measures()).extracting(measure -> measure.code()).containsExactly("seminar");
        assertThat(item.value()).isEqualByComparingTo("6");
        assertThat(item.attainment()).isEqualByComparingTo("1");
        assertThat(item.rating()).isEqualTo(Rating.A);
        assertThat(item.happened()).isEqualTo("6回開催した。");
        assertThat(item.nextAction()).isEqualTo("早めに決める。");
        assertThat(item.illustrative()).isTrue();
    }

    @Test
    void nothingIsSharedAnyMoreAfterReopening() {
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);
        confirmed.take(AOMORI, round, Step.REOPEN);
        assertThat(shared()).isEmpty();

        rewrite("改めて確認した。");
        assertThat(shared()).isEmpty();
        for (Step step : List.of(Step.SUBMIT, Step.ENDORSE, Step.CHECK)) {
            confirmed.take(AOMORI, round, step);
            assertThat(shared()).as("after " + step).isEmpty();
        }
        confirmed.take(AOMORI, round, Step.CONFIRM);
        assertThat(shared()).extracting(SharedItem::happened).containsExactly("改めて確認した。");
    }

    @Test
    void aConfirmationThatIsTakenBackSharesNothing() {
        confirmed.write(kpi, round, ConfirmedReports.SAID);
        List.of(Step.SUBMIT, Step.ENDORSE, Step.CHECK).forEach(step -> confirmed.take(AOMORI, round, step));

        assertThatThrownBy(() -> scope.write(AOMORI, () -> {
                    confirmed.take(AOMORI, round, Step.CONFIRM);
                    throw new IllegalArgumentException("broken off");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(shared()).isEmpty();
    }

    @Test
    void reopeningOneReportLeavesTheOthersShared() {
        KpiView other = confirmed.kpi(AICHI, plan, Stage.USE, "seminar", "回", 6);
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);
        confirmed.confirm(other, round, ConfirmedReports.SAID);

        confirmed.take(AOMORI, round, Step.REOPEN);

        assertThat(shared()).extracting(SharedItem::tenant).containsExactly(AICHI);
    }

    @Test
    void aConfirmedDefinitionIsSharedFromItsConfirmationOn() {
        assertThat(sharedSentence()).isEqualTo("年6回行う。");
        KpiView amended = new KpiView(
                kpi.tenant(),
                kpi.id(),
                kpi.plan(),
                kpi.code(),
                kpi.kind(),
                kpi.illustrative(),
                2,
                reworded(kpi.definition()),
                kpi.declaration(),
                kpi.version(),
                kpi.versions());

        scope.write(AOMORI, () -> events.publishEvent(new KpiConfirmed(amended, kpi, AUTHOR)));

        assertThat(sharedSentence()).isEqualTo("年6回、オンラインで行う。");
    }

    @Test
    void theCentresOwnKpisNeedNoSharing() {
        assertThat(scope.read(
                        TenantId.CENTRE,
                        () -> jdbc.sql("select count(*) from shared_kpi where tenant_id = 0")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void everyPartyReadsItAndNobodySeesMoreThanThat() {
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);

        for (int count : List.of(
                scope.read(AICHI, this::countShared),
                scope.readRegion(List.of(AICHI), this::countShared),
                scope.readNation(this::countShared),
                scope.read(TenantId.CENTRE, this::countShared))) {
            assertThat(count).isEqualTo(1);
        }
        assertThat(scope.read(
                        AICHI,
                        () -> jdbc.sql("select count(*) from self_verification where tenant_id = 2")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update shared_kpi set sentence = 'x' where tenant_id = 2",
                "update tenant_profile set sme_count = 1 where tenant_id = 2",
                "delete from shared_item where tenant_id = 2"
            })
    void anotherTenantsSharedRowsAreNotTouched(String write) {
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);
        known(AOMORI, 36_000);

        assertThat(scope.write(AICHI, () -> jdbc.sql(write).update())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into shared_item select 2, round_id, kpi_id, plan_id, period, code, definition_number, sentence,"
                        + " stage, policy, measures, unit, accumulation, direction, illustrative, period_value,"
                        + " judged_year, value, target, attainment, standing, rating, 'x', factors, external_conditions,"
                        + " cause, next_action, shared_at from shared_item where tenant_id = 2",
                "insert into shared_kpi select * from shared_kpi where tenant_id = 2",
                "insert into tenant_profile values (3, 1, 2016, 'x', 'x', 'x', now(), 0)",
                "update tenant_profile set tenant_id = 2 where tenant_id = 23",
            })
    void nothingCanBeSharedInAnotherTenantsName(String write) {
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);
        known(AICHI, 200_000);

        assertThatThrownBy(() -> scope.write(AICHI, () -> jdbc.sql(write).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal_bureau", "portal_oversight"})
    void whoOnlyReadsCannotWrite(String role) {
        for (String table : SHARED_TABLES.split(" ")) {
            assertThat(scope.read(
                            AOMORI,
                            () -> jdbc.sql("""
                                    select has_table_privilege(?, ?, 'INSERT') or has_table_privilege(?, ?, 'UPDATE')
                                    or has_table_privilege(?, ?, 'DELETE')""")
                                    .params(role, table, role, table, role, table)
                                    .query(Boolean.class)
                                    .single()))
                    .as(table)
                    .isFalse();
        }
    }

    @Test
    void whatWasConfirmedIsNeverRewritten() {
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> jdbc.sql("update shared_item set happened = 'x'").update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void withoutATenantNothingCanBeShared() {
        assertThatThrownBy(() -> jdbc.sql("insert into tenant_profile values (2, 1, 2016, 'x', 'x', 'x', now(), 0)")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isNarrowedByWhatIsLookedFor() {
        KpiView other = confirmed.kpi(AICHI, plan, Stage.AWARENESS, "talent", "社", 2);
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);
        confirmed.confirm(other, round, new Statement(Rating.C, "2社", "", "", "遅れ", "増やす"));

        assertThat(found(SharedFilter.ALL)).containsExactly(AOMORI, AICHI);
        assertThat(found(new SharedFilter(Stage.AWARENESS, null, null, null))).containsExactly(AICHI);
        assertThat(found(new SharedFilter(null, "seminar", null, null))).containsExactly(AOMORI);
        assertThat(found(new SharedFilter(null, null, Set.of(AOMORI), null))).containsExactly(AOMORI);
        assertThat(found(new SharedFilter(null, null, null, Rating.C))).containsExactly(AICHI);
        assertThat(found(new SharedFilter(Stage.USE, null, null, Rating.C))).isEmpty();
    }

    @Test
    void theLatestPeriodIsShownUnlessAnotherIsAskedFor() {
        confirmed.confirm(kpi, round, ConfirmedReports.SAID);
        RoundId earlier = givenRounds.open(plan, "2020");
        confirmed.confirm(kpi, earlier, ConfirmedReports.SAID);

        SharedResults latest = sharing.of(plan.id(), null, SharedFilter.ALL);
        assertThat(latest.periods()).containsExactly(Period.parse("2021-H1"), Period.parse("2020"));
        assertThat(latest.items()).extracting(SharedItem::period).containsExactly(Period.parse("2021-H1"));
        assertThat(sharing.of(plan.id(), Period.parse("2020"), SharedFilter.ALL).items())
                .hasSize(1);
        assertThat(sharing.of(plan.id(), Period.parse("2022"), SharedFilter.ALL).items())
                .isEmpty();
        assertThatThrownBy(() -> sharing.of(new PlanId("plan-899"), null, SharedFilter.ALL))
                .isInstanceOf(ProblemException.class);
    }

    private List<SharedItem> shared() {
        return sharing.of(plan.id(), null, SharedFilter.ALL).items();
    }

    private List<TenantId> found(SharedFilter filter) {
        return sharing.of(plan.id(), null, filter).items().stream()
                .map(SharedItem::tenant)
                .toList();
    }

    private int countShared() {
        return jdbc.sql("select count(*) from shared_item where plan_id = ?")
                .param(plan.id().value())
                .query(Integer.class)
                .single();
    }

    private String sharedSentence() {
        return scope.read(
                AICHI,
                () -> jdbc.sql("select sentence from shared_kpi where tenant_id = 2 and kpi_id = ?")
                        .param(kpi.id().value())
                        .query(String.class)
                        .single());
    }

    private static Definition reworded(Definition was) {
        return new Definition(
                "年6回、オンラインで行う。",
                was.nameJa(),
                was.nameEn(),
                was.qualitative(),
                was.stage(),
                was.policy(),
                was.measures(),
                was.unit(),
                was.decimals(),
                was.accumulation(),
                was.direction(),
                was.frequency(),
                was.yearBasis(),
                was.baseline(),
                was.targets(),
                was.vision(),
                was.owner(),
                was.source());
    }

    private void rewrite(String happened) {
        Statement said = ConfirmedReports.SAID;
        scope.write(
                AOMORI,
                () -> reports.write(
                        AOMORI,
                        round,
                        kpi.id(),
                        new Statement(
                                said.rating(),
                                happened,
                                said.factors(),
                                said.externalConditions(),
                                said.cause(),
                                said.nextAction()),
                        confirmed.actor(AOMORI, Role.EDITOR),
                        Precondition.matches(reports.find(AOMORI, round, confirmed.actor(AOMORI, Role.EDITOR))
                                .items()
                                .get(0)
                                .verification()
                                .etag())));
    }

    private void known(TenantId tenant, int smes) {
        scope.write(tenant, () -> {
            String tag = profiles.of(tenant).etag();
            return profiles.write(
                    tenant,
                    new Profile(smes, 2016, "経済センサス"),
                    AUTHOR,
                    tag == null ? Precondition.absent() : Precondition.matches(tag));
        });
    }
}
