package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.events.ExtensionDecided;
import jp.chizai.portal.review.events.ExtensionRequested;
import jp.chizai.portal.review.events.Reminded;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** How far prefectures have come, extensions and reminders; the business date is 15 October 2021. */
@DatabaseTest
@RecordApplicationEvents
class RoundAnswersTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId IWATE = new TenantId(3);
    private static final TenantId AICHI = new TenantId(23);
    private static final LocalDate DEADLINE = LocalDate.of(2021, 10, 29);
    private static final LocalDate LATER = LocalDate.of(2021, 11, 12);
    private static final Author COORDINATOR = new Author("jpo", "特許庁 担当", "jpo-coordinator");
    private static final Author EDITOR = new Author("editor", "県 担当", "editor");

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundKeeping keeping;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundProgress progress;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Reminders reminders;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private RoundView round;

    @BeforeEach
    void openARound() {
        round = keeping.open(
                given.plan().id(), Period.parse("2021-H1"), new RoundTerms("上半期の照会", "", DEADLINE), COORDINATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, IN_PROGRESS, false",
        "SUBMITTED, SUBMITTED, true",
        "ENDORSED, ENDORSED, true",
        "CHECKED, CHECKED, true",
        "CONFIRMED, CONFIRMED, true",
        "RETURNED, RETURNED, false"
    })
    void theMatrixTellsHowFarAReportIsWhoeverReads(String stored, ReportProgress state, boolean handedIn) {
        report(AOMORI, stored);
        List<TenantId> both = List.of(AOMORI, IWATE);
        assertThat(scope.readNation(() -> cells(both)))
                .isEqualTo(scope.readRegion(both, () -> cells(both)))
                .extracting(RoundCell::tenant, RoundCell::state)
                .containsExactly(Tuple.tuple(AOMORI, state), Tuple.tuple(IWATE, ReportProgress.NOT_STARTED));
        assertThat(scope.read(AOMORI, () -> cells(List.of(AOMORI)))).hasSize(1);
        assertThat(state.isHandedIn()).isEqualTo(handedIn);
    }

    @Test
    void overdueIsWhoeverHasNotSubmittedWhenTheDeadlineIsOver() {
        report(IWATE, "SUBMITTED");
        grant(AICHI);
        setDeadline(LocalDate.of(2021, 10, 14));
        RoundView late = scope.read(AOMORI, () -> rounds.find(round.id())).orElseThrow();
        List<RoundCell> cells = scope.readNation(() ->
                progress.cells(List.of(late), List.of(AOMORI, IWATE, AICHI)).get(round.id()));
        assertThat(cells)
                .extracting(RoundCell::tenant, RoundCell::overdue, RoundCell::deadline)
                .containsExactly(
                        Tuple.tuple(AOMORI, true, LocalDate.of(2021, 10, 14)),
                        Tuple.tuple(IWATE, false, LocalDate.of(2021, 10, 14)),
                        Tuple.tuple(AICHI, false, LATER));
        assertThat(RoundCounts.of(cells)).isEqualTo(new RoundCounts(3, 2, 0, 0, 1, 0, 0, 0, 1, 1, 0));
    }

    @Test
    void onTheDeadlineItselfNobodyIsOverdue() {
        setDeadline(LocalDate.of(2021, 10, 15));
        RoundView today = scope.read(AOMORI, () -> rounds.find(round.id())).orElseThrow();
        assertThat(scope.read(AOMORI, () -> progress.cells(List.of(today), List.of(AOMORI)))
                        .get(round.id()))
                .extracting(RoundCell::overdue)
                .containsExactly(false);
    }

    @Test
    void moreTimeHoldsForThePrefectureItWasGivenAndOnlyOnceItIsGranted() {
        ExtensionView asked = ask(AOMORI, LATER);
        assertThat(asked.state()).isEqualTo(ExtensionState.ASKED);
        assertThat(deadlineOf(AOMORI)).isEqualTo(DEADLINE);
        ExtensionView granted = decide(AOMORI, true, null, asked);
        assertThat(granted.state()).isEqualTo(ExtensionState.GRANTED);
        assertThat(granted.decidedByName()).isEqualTo("特許庁 担当");
        assertThat(deadlineOf(AOMORI)).isEqualTo(LATER);
        assertThat(deadlineOf(IWATE)).isEqualTo(DEADLINE);
        assertThat(events.stream(ExtensionRequested.class)).hasSize(1);
        assertThat(events.stream(ExtensionDecided.class)).hasSize(1);
    }

    @Test
    void aRefusalNeedsAnAnswerAndLeavesTheDeadline() {
        ExtensionView asked = ask(AOMORI, LATER);
        refused(Problem.INVALID_REQUEST, "field.answer-to-refuse", () -> decide(AOMORI, false, " ", asked));
        ExtensionView refused = decide(AOMORI, false, "取りまとめに間に合わないため", asked);
        assertThat(refused.answer()).isEqualTo("取りまとめに間に合わないため");
        assertThat(deadlineOf(AOMORI)).isEqualTo(DEADLINE);
    }

    @Test
    void askedAgainBeforeItIsDecidedTheNewRequestTakesThePlaceOfTheFirst() {
        ExtensionView first = ask(AOMORI, LATER);
        ExtensionView second = ask(AOMORI, LATER.plusDays(3));
        assertThat(scope.read(AOMORI, () -> extensions.last(AOMORI, round.id())))
                .contains(second);
        assertThatThrownBy(() -> decide(AOMORI, true, null, first))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
                    assertThat(refused.current()).isEqualTo(second);
                });
        assertThat(events.stream(ExtensionRequested.class)
                        .map(event -> event.change().from()))
                .containsExactly(java.util.Map.of(), java.util.Map.of("until", "2021-11-12"));
    }

    @Test
    void aDecidedRequestIsDecidedAndANewOneMayFollow() {
        ExtensionView granted = decide(AOMORI, true, null, ask(AOMORI, LATER));
        refused(Problem.CONFLICT, "field.already-decided", () -> decide(AOMORI, false, "理由", granted));
        refused(Problem.INVALID_REQUEST, "field.not-after-deadline", () -> ask(AOMORI, LATER));
        decide(AOMORI, true, null, ask(AOMORI, LATER.plusDays(3)));
        assertThat(deadlineOf(AOMORI)).isEqualTo("2021-11-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-14, field.deadline-over",
        "2021-10-29, field.not-after-deadline",
        "2021-10-22, field.not-after-deadline",
        "2021-11-03, field.offices-closed",
        "2021-11-13, field.offices-closed"
    })
    void timeThatCannotBeAskedForIsRefused(LocalDate until, String code) {
        refused(Problem.INVALID_REQUEST, code, () -> ask(AOMORI, until));
    }

    @Test
    void aRequestNeedsAReason() {
        refused(
                Problem.INVALID_REQUEST,
                "field.required",
                () -> scope.write(AOMORI, () -> extensions.ask(AOMORI, round.id(), LATER, " ", EDITOR)));
    }

    @Test
    void whatNobodyAskedForCannotBeDecided() {
        assertThatThrownBy(() -> scope.write(
                        AOMORI,
                        () -> extensions.decide(
                                AOMORI, round.id(), true, null, COORDINATOR, Precondition.matches("1-0"))))
                .extracting(refused -> ((ProblemException) refused).problem())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void inAClosedRoundNobodyAsksDecidesOrReminds() {
        ExtensionView asked = ask(AOMORI, LATER);
        keeping.close(round.id(), "締切", COORDINATOR, Precondition.matches(round.etag()));
        refused(Problem.ROUND_CLOSED, null, () -> ask(AOMORI, LATER));
        refused(Problem.ROUND_CLOSED, null, () -> decide(AOMORI, true, null, asked));
        refused(Problem.ROUND_CLOSED, null, () -> remind(List.of(AOMORI), null));
    }

    @Test
    void whoeverHasNotSubmittedIsRemindedOnceADay() {
        report(IWATE, "SUBMITTED");
        report(AICHI, "RETURNED");
        grant(AOMORI);
        List<TenantId> three = List.of(AOMORI, IWATE, AICHI);
        assertThat(remind(three, "ご提出ください。"))
                .containsExactly(
                        new Reminders.Sent(AOMORI, Reminders.Outcome.REMINDED),
                        new Reminders.Sent(IWATE, Reminders.Outcome.HANDED_IN),
                        new Reminders.Sent(AICHI, Reminders.Outcome.REMINDED));
        assertThat(remind(three, null))
                .extracting(Reminders.Sent::outcome)
                .containsExactly(
                        Reminders.Outcome.REMINDED_TODAY,
                        Reminders.Outcome.HANDED_IN,
                        Reminders.Outcome.REMINDED_TODAY);
        assertThat(events.stream(Reminded.class))
                .extracting(Reminded::tenant, Reminded::deadline, Reminded::message)
                .containsExactly(Tuple.tuple(AOMORI, LATER, "ご提出ください。"), Tuple.tuple(AICHI, DEADLINE, "ご提出ください。"));
        assertThat(scope.readNation(() -> cells(three)))
                .extracting(RoundCell::remindedOn)
                .containsExactly(LocalDate.of(2021, 10, 15), null, LocalDate.of(2021, 10, 15));
    }

    @Test
    void extensionsAndRemindersOfAPrefectureAreSeenByNoOther() {
        ask(AOMORI, LATER);
        remind(List.of(AOMORI), null);
        for (String table : List.of("extension", "reminder")) {
            String count = "select count(*) from " + table + " where round_id = ?";
            assertThat(scope.read(AOMORI, () -> count(count))).isEqualTo(1);
            assertThat(scope.read(IWATE, () -> count(count))).isZero();
            assertThat(scope.readRegion(List.of(IWATE, AICHI), () -> count(count)))
                    .isZero();
            assertThat(scope.readRegion(List.of(AOMORI), () -> count(count))).isEqualTo(1);
            assertThat(scope.readNation(() -> count(count))).isEqualTo(1);
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(round.id().value()).query(Integer.class).single();
    }

    private List<RoundCell> cells(List<TenantId> prefectures) {
        return progress.cells(List.of(round), prefectures).get(round.id());
    }

    private void grant(TenantId tenant) {
        decide(tenant, true, null, ask(tenant, LATER));
    }

    private ExtensionView ask(TenantId tenant, LocalDate until) {
        return scope.write(tenant, () -> extensions.ask(tenant, round.id(), until, "議会対応のため", EDITOR));
    }

    private ExtensionView decide(TenantId tenant, boolean granted, String answer, ExtensionView asked) {
        return scope.write(
                tenant,
                () -> extensions.decide(
                        tenant, round.id(), granted, answer, COORDINATOR, Precondition.matches(asked.etag())));
    }

    private List<Reminders.Sent> remind(List<TenantId> prefectures, String message) {
        return reminders.send(round.id(), prefectures, message, COORDINATOR);
    }

    private LocalDate deadlineOf(TenantId tenant) {
        return scope.read(tenant, () -> rounds.deadlineOf(tenant, round.id()));
    }

    /** Time passes: what could not be asked for is what stands there now. */
    private void setDeadline(LocalDate deadline) {
        scope.write(
                TenantId.CENTRE,
                () -> jdbc.sql("update round set deadline = ? where id = ?")
                        .params(java.sql.Date.valueOf(deadline), round.id().value())
                        .update());
    }

    private void report(TenantId tenant, String state) {
        scope.write(
                tenant,
                () -> jdbc.sql("""
                        insert into report (tenant_id, round_id, state, released, authors, written_at, version)
                        values (?, ?, ?, ?, '{}', now(), 0)""")
                        .params(
                                tenant.number(),
                                round.id().value(),
                                state,
                                !state.equals("DRAFT") && !state.equals("RETURNED"))
                        .update());
    }

    private static void refused(Problem problem, String fault, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.faults())
                    .extracting(FieldFault::code)
                    .isEqualTo(fault == null ? List.of() : List.of(fault));
        });
    }
}
