package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ResultsTest {

    private static final TenantId TENANT = new TenantId(14);
    private static final Period SECOND_QUARTER = Period.parse("2021-Q2");
    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");
    private static final Author OTHER = new Author("other", "別の 担当", "desk");

    @Autowired
    private PlansForTests given;

    @Autowired
    private Results results;

    @Autowired
    private KpiSheets sheets;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private TenantScope scope;

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void theFirstResultOfAPeriodIsKept() {
        ResultView recorded = record("2", "初回", Precondition.absent());
        assertThat(recorded.etag()).isEqualTo("0");
        assertThat(sheet().results()).containsExactly(recorded);
        assertThat(recorded.value()).isEqualByComparingTo("2");
        assertThat(recorded.illustrative()).isFalse();
    }

    @Test
    void aCorrectionKeepsWhoChangedWhatFromWhatToWhat() {
        ResultView first = record("2", "初回", Precondition.absent());
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT, kpi.id(), SECOND_QUARTER, entry("3", "訂正"), OTHER, Precondition.matches(first.etag())));
        assertThat(sheet().history())
                .extracting(
                        ChangeView::byName,
                        ChangeView::role,
                        change -> text(change.from()),
                        change -> text(change.to()),
                        ChangeView::noteFrom,
                        ChangeView::noteTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("別の 担当", "desk", "2", "3", "初回", "訂正"),
                        org.assertj.core.groups.Tuple.tuple("試験 担当", "editor", null, "2", null, "初回"));
    }

    @Test
    void aSecondFirstResultIsRefusedAndShowsWhatStandsThere() {
        ResultView first = record("2", "", Precondition.absent());
        assertThatThrownBy(() -> record("5", "", Precondition.absent()))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
                    assertThat(refused.current()).isEqualTo(first);
                });
    }

    @Test
    void aCorrectionOfAnOlderStateIsRefusedAndChangesNothing() {
        ResultView first = record("2", "", Precondition.absent());
        ResultView second = record("3", "", Precondition.matches(first.etag()));
        assertRefused(Problem.PRECONDITION_FAILED, () -> record("9", "", Precondition.matches(first.etag())));
        assertThat(sheet().results()).containsExactly(second);
        assertThat(sheet().history()).hasSize(2);
    }

    @Test
    void ofManyWithTheSameEntityTagExactlyOneWins() throws Exception {
        ResultView first = record("1", "", Precondition.absent());
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            record(Integer.toString(i + 2), "", Precondition.matches(first.etag()));
                            return true;
                        } catch (ProblemException somebodyWasFaster) {
                            return false;
                        }
                    })
                    .toList();
            int winners = 0;
            for (Future<Boolean> attempt : writers.invokeAll(attempts)) {
                winners += attempt.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
        assertThat(sheet().history()).hasSize(2);
    }

    @Test
    void recordingMovesTheStanding() {
        assertThat(sheet().scorecard().judgement().standing()).isEqualTo(Standing.NO_DATA);
        record("3", "", Precondition.absent());
        assertThat(sheet().scorecard().judgement().standing()).isEqualTo(Standing.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09, invalid-period",
        "2021-H1, invalid-period",
        "2021, invalid-period",
        "2019-Q4, invalid-period",
        "2023-Q1, invalid-period",
        "2021-Q4, period-not-open",
        "2022-Q1, period-not-open",
    })
    void aPeriodThatCannotBeReportedIsRefused(String period, String problem) {
        assertThatThrownBy(() -> scope.write(
                        TENANT,
                        () -> results.record(
                                TENANT, kpi.id(), Period.parse(period), entry("1", ""), AUTHOR, Precondition.absent())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, field.negative",
        "1000000000000, field.too-large",
        "0.25, field.too-many-decimals",
        "1e-4, field.too-many-decimals"
    })
    void anImpossibleValueIsRefused(String value, String fault) {
        assertThatThrownBy(() -> record(value, "", Precondition.absent()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.faults()).extracting("code").containsExactly(fault));
        assertThat(sheet().results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "0.0000", "999999999999", "2.5", "1e2"})
    void anyOtherValueIsTaken(String value) {
        assertThat(record(value, "", Precondition.absent()).value()).isEqualByComparingTo(value);
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        assertRefused(Problem.INVALID_REQUEST, () -> record("1", "あ".repeat(2001), Precondition.absent()));
        assertThat(record("1", "あ".repeat(2000), Precondition.absent()).note()).hasSize(2000);
    }

    @Test
    void aNoteWithControlCharactersIsRefused() {
        assertRefused(Problem.INVALID_REQUEST, () -> record("1", "a\u0000b", Precondition.absent()));
    }

    @Test
    void aLockedYearIsRefusedAndItsNeighbourIsNot() {
        scope.write(TENANT, () -> locks.lock(TENANT, plan.id(), Period.parse("2020"), AUTHOR));
        assertThatThrownBy(() -> scope.write(
                        TENANT,
                        () -> results.record(
                                TENANT,
                                kpi.id(),
                                Period.parse("2020-Q4"),
                                entry("1", ""),
                                AUTHOR,
                                Precondition.absent())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.YEAR_LOCKED));
        assertThat(record("1", "", Precondition.absent()).etag()).isEqualTo("0");
    }

    @Test
    void anotherTenantsKpiIsNotFoundJustLikeOneThatDoesNotExist() {
        TenantId other = new TenantId(15);
        assertRefused(Problem.NOT_FOUND, () -> recordAs(other, kpi.id()));
        assertRefused(Problem.NOT_FOUND, () -> recordAs(TENANT, KpiId.random()));
    }

    @Test
    void whatEndedWithoutAResultIsDueWithItsDeadline() {
        scope.write(TENANT, () -> locks.lock(TENANT, plan.id(), Period.parse("2020"), AUTHOR));
        List<DueResult> due = scope.read(TENANT, () -> sheets.due(TENANT, plan.id()));
        assertThat(due)
                .extracting(
                        item -> item.period().toString(),
                        item -> item.deadline().toString(),
                        DueResult::overdue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2021-Q1", "2021-08-02", true),
                        org.assertj.core.groups.Tuple.tuple("2021-Q2", "2021-11-01", false));
    }

    @Test
    void whatWasEnteredByMistakeCanBeTakenBackAndIsNotZeroThen() {
        ResultView mistaken = record("3", "行を間違えた", Precondition.absent());
        withdraw(Precondition.matches(mistaken.etag()));
        assertThat(find()).isEmpty();
        assertThat(sheet().results()).isEmpty();
        assertThat(sheet().scorecard().judgement().standing()).isEqualTo(Standing.NO_DATA);
        assertThat(sheet().history())
                .extracting(change -> text(change.from()), change -> text(change.to()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("3", null), org.assertj.core.groups.Tuple.tuple(null, "3"));
        assertThat(scope.read(TENANT, () -> sheets.due(TENANT, plan.id())))
                .extracting(due -> due.period().toString())
                .contains("2021-Q2");
    }

    @Test
    void afterTakingBackTheNextResultIsAFirstOneWithATagOfItsOwn() {
        ResultView mistaken = record("3", "", Precondition.absent());
        assertRefused(Problem.PRECONDITION_FAILED, () -> withdraw(Precondition.matches("7")));
        withdraw(Precondition.matches(mistaken.etag()));
        assertRefused(Problem.PRECONDITION_FAILED, () -> record("4", "", Precondition.matches(mistaken.etag())));
        ResultView again = record("4", "", Precondition.absent());
        assertThat(again.etag()).isNotEqualTo(mistaken.etag());
        assertThat(sheet().history()).hasSize(3);
    }

    @Test
    void takingBackWhatIsNotThereIsRefusedLikeAnyChangeOfIt() {
        assertRefused(Problem.PRECONDITION_FAILED, () -> withdraw(Precondition.matches("0")));
        assertThat(sheet().history()).isEmpty();
    }

    @Test
    void aResultEnteredInTheTenantsSteadStaysMarkedWithItsReason() {
        Author bureau = new Author("bureau", "局 担当", "bureau");
        Cell cell = new Cell(kpi.id(), SECOND_QUARTER, entry("3", ""), Precondition.absent(), true);
        ResultView recorded = scope.write(TENANT, () -> results.recordByProxy(TENANT, cell, " 電話で報告を受けたため。 ", bureau));
        assertThat(recorded.origin()).isEqualTo(Origin.PROXY);
        assertThat(sheet().history())
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("電話で報告を受けたため。"))
                .satisfies(change -> assertThat(change.origin()).isEqualTo(Origin.PROXY));
        ResultView corrected = record("4", "", Precondition.matches(recorded.etag()));
        assertThat(corrected.origin()).isEqualTo(Origin.ENTRY);
        assertRefused(
                Problem.INVALID_REQUEST,
                () -> scope.write(TENANT, () -> results.recordByProxy(TENANT, cell, " ", bureau)));
    }

    @Test
    void aValueFarFromItsHistoryIsAskedAboutOnce() {
        record("2", "", Precondition.absent());
        Period first = Period.parse("2021-Q1");
        Cell odd = new Cell(kpi.id(), first, entry("200", ""), Precondition.absent(), false);
        assertRefused(Problem.UNUSUAL_VALUE, () -> scope.write(TENANT, () -> results.record(TENANT, odd, AUTHOR)));
        Cell meant = new Cell(kpi.id(), first, entry("200", ""), Precondition.absent(), true);
        assertThat(scope.write(TENANT, () -> results.record(TENANT, meant, AUTHOR))
                        .value())
                .isEqualByComparingTo("200");
    }

    private void withdraw(Precondition precondition) {
        scope.write(TENANT, () -> results.withdraw(TENANT, kpi.id(), SECOND_QUARTER, AUTHOR, precondition));
    }

    private java.util.Optional<ResultView> find() {
        return scope.read(TENANT, () -> results.find(TENANT, kpi.id(), SECOND_QUARTER));
    }

    private ResultView recordAs(TenantId tenant, KpiId id) {
        return scope.write(
                tenant,
                () -> results.record(tenant, id, SECOND_QUARTER, entry("1", ""), AUTHOR, Precondition.absent()));
    }

    private ResultView record(String value, String note, Precondition precondition) {
        return scope.write(
                TENANT,
                () -> results.record(TENANT, kpi.id(), SECOND_QUARTER, entry(value, note), AUTHOR, precondition));
    }

    private KpiSheet sheet() {
        return scope.read(TENANT, () -> sheets.of(TENANT, kpi.id()));
    }

    private static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static Entry entry(String value, String note) {
        return new Entry(new BigDecimal(value), note);
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
