package jp.chizai.portal.improvement;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.improvement.events.ImprovementWritten;
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
import jp.chizai.portal.plan.events.DefinitionWritten;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The rules of improvements: when they are due, what they can come to, and what rounds ask of them. */
@DatabaseTest
@RecordApplicationEvents
class ImprovementsTest {

    private static final TenantId AOMORI = new TenantId(2);
    private static final TenantId AICHI = new TenantId(23);
    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");
    private static final LocalDate TODAY = LocalDate.of(2021, 10, 15);
    private static final Period FIRST_HALF = Period.parse("2021-H1");
    private static final Period YEAR = Period.parse("2021");

    @Autowired
    private PlansForTests given;

    @Autowired
    private Improvements improvements;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(AOMORI, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    @Test
    void anImprovementBeginsPlannedAndSaysWhoDecidedItWhen() {
        ImprovementView decided = decide();

        assertThat(decided.state()).isEqualTo(ImprovementState.PLANNED);
        assertThat(decided.kpiCode()).isEqualTo(kpi.code());
        assertThat(decided.illustrative()).isTrue();
        assertThat(decided.overdue()).isFalse();
        assertThat(decided.decidedOn()).isEqualTo(TODAY);
        assertThat(decided.decidedByName()).isEqualTo("試験 担当");
        assertThat(read()).containsExactly(decided);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-14, field.in-the-past",
        "1900-01-01, field.in-the-past",
        "2031-10-16, field.too-far-ahead",
        ", field.required",
    })
    void aDueDateThatIsPastOrTooFarIsRefused(LocalDate due, String code) {
        assertThat(faultsOf(() -> decide(due))).containsExactly("dueOn " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-10-15", "2031-10-15"})
    void aDueDateMayBeTodayOrTenYearsAhead(LocalDate due) {
        assertThat(decide(due).dueOn()).isEqualTo(due);
    }

    @Test
    void whatIsLateMayBeChangedWithoutANewDate() {
        ImprovementView late = late(decide());
        assertThat(late.overdue()).isTrue();

        ImprovementView changed = change(late, undertaking(late.dueOn()), ImprovementState.UNDERWAY, null);

        assertThat(changed.state()).isEqualTo(ImprovementState.UNDERWAY);
        assertThat(changed.overdue()).isTrue();
        assertThat(faultsOf(() -> change(changed, undertaking(TODAY.minusDays(1)), changed.state(), null)))
                .containsExactly("dueOn field.in-the-past");
    }

    @Test
    void whatIsOverIsNeverOverdue() {
        ImprovementView late = late(decide());
        assertThat(change(late, undertaking(late.dueOn()), ImprovementState.DONE, "済み")
                        .overdue())
                .isFalse();
    }

    @Test
    void everyWordThatIsMissingIsNamedAtOnce() {
        Undertaking empty = new Undertaking(" ", null, "", null);
        assertThat(faultsOf(() -> decide(empty)))
                .containsExactly(
                        "title field.required", "what field.required", "owner field.required", "dueOn field.required");
    }

    @Test
    void aWordThatIsTooLongOrUnreadableIsRefused() {
        assertThat(faultsOf(() -> decide(new Undertaking("あ".repeat(121), "a\u0000", "あ".repeat(120), TODAY))))
                .containsExactly("title field.too-long", "what field.control-characters");
    }

    @Test
    void aKpiOfAnotherTenantIsRefusedLikeOneThatDoesNotExist() {
        KpiView foreign = given.kpi(AICHI, plan, Accumulation.PER_YEAR, Stage.USE, 1);

        assertThat(faultsOf(() -> decide(foreign.id(), undertaking(TODAY)))).containsExactly("kpiId field.not-allowed");
        assertThat(faultsOf(() -> decide(KpiId.random(), undertaking(TODAY))))
                .containsExactly("kpiId field.not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, PLANNED, true", "PLANNED, UNDERWAY, true", "PLANNED, DONE, true", "PLANNED, DROPPED, true",
        "UNDERWAY, PLANNED, false", "UNDERWAY, UNDERWAY, true", "UNDERWAY, DONE, true", "UNDERWAY, DROPPED, true",
        "DONE, PLANNED, false", "DONE, UNDERWAY, true", "DONE, DONE, true", "DONE, DROPPED, false",
        "DROPPED, PLANNED, false", "DROPPED, UNDERWAY, true", "DROPPED, DONE, false", "DROPPED, DROPPED, true",
    })
    void aStateFollowsOnlyWhereItCan(ImprovementState from, ImprovementState to, boolean possible) {
        ImprovementView there = bring(decide(), from);

        ProblemException refusal = refusal(() -> change(there, undertaking(TODAY), to, to.isOver() ? "結果" : null));

        if (possible) {
            assertThat(refusal).isNull();
            assertThat(one(there.id()).state()).isEqualTo(to);
        } else {
            assertThat(refusal.problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
            assertThat(refusal.flow().state()).isEqualTo(from.code());
            assertThat(refusal.flow().possible())
                    .containsExactlyElementsOf(there.possible().stream()
                            .map(ImprovementState::code)
                            .toList());
            assertThat(one(there.id())).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "DROPPED"})
    void whatIsOverSaysWhatCameOfIt(ImprovementState over) {
        ImprovementView decided = decide();
        assertThat(faultsOf(() -> change(decided, undertaking(TODAY), over, "  ")))
                .containsExactly("outcome field.required");

        ImprovementView done = change(decided, undertaking(TODAY), over, " 参加が倍になった。 ");
        assertThat(done.outcome()).isEqualTo("参加が倍になった。");

        ImprovementView again = change(done, undertaking(TODAY), ImprovementState.UNDERWAY, null);
        assertThat(again.outcome()).isNull();
    }

    @Test
    void whatIsNotOverHasNoOutcomeYet() {
        assertThat(faultsOf(() -> change(decide(), undertaking(TODAY), ImprovementState.UNDERWAY, "早すぎる")))
                .containsExactly("outcome field.not-over-yet");
    }

    @Test
    void theSecondOfTwoIsShownWhatTheFirstWrote() {
        ImprovementView decided = decide();
        ImprovementView changed = change(decided, undertaking(TODAY.plusDays(1)), ImprovementState.UNDERWAY, null);

        ProblemException refusal = refusal(() -> change(decided, undertaking(TODAY), ImprovementState.DROPPED, "やめる"));

        assertThat(refusal.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(refusal.current()).isEqualTo(changed);
    }

    @Test
    void anotherTenantsImprovementIsNotFound() {
        ImprovementView decided = decide();

        assertThat(scope.read(AICHI, () -> improvements.find(AOMORI, decided.id())))
                .isEmpty();
        assertThat(scope.read(AICHI, () -> improvements.find(AICHI, decided.id())))
                .isEmpty();
        assertThat(scope.read(AICHI, () -> improvements.of(AOMORI))).isEmpty();
        assertThat(scope.readRegion(List.of(AICHI), () -> improvements.of(AOMORI)))
                .isEmpty();
        assertThat(scope.readRegion(List.of(AOMORI), () -> improvements.of(AOMORI)))
                .contains(decided);
        assertThat(refusal(() -> scope.write(
                                AICHI,
                                () -> improvements.change(
                                        AICHI,
                                        decided.id(),
                                        undertaking(TODAY),
                                        ImprovementState.UNDERWAY,
                                        null,
                                        AUTHOR,
                                        Precondition.matches(decided.etag()))))
                        .problem())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void aRoundAsksAboutWhatWasDecidedByTheEndOfItsPeriod() {
        UUID half = round(FIRST_HALF);
        UUID year = round(YEAR);
        ImprovementView decided = decide();

        assertThat(unanswered(half, FIRST_HALF)).isEmpty();
        assertThat(unanswered(year, YEAR)).containsExactly(decided.id());
        decidedOn(decided, LocalDate.of(2021, 9, 30));
        assertThat(unanswered(half, FIRST_HALF)).containsExactly(decided.id());
    }

    @Test
    void aRoundDoesNotAskAboutWhatCameOutOfItselfNorAboutWhatIsOver() {
        UUID year = round(YEAR);
        scope.write(
                AOMORI,
                () -> improvements.decide(AOMORI, new Decision(kpi.id(), year, undertaking(TODAY), false), AUTHOR));
        change(decide(), undertaking(TODAY), ImprovementState.DONE, "済み");

        assertThat(unanswered(year, YEAR)).isEmpty();
    }

    @Test
    void aRoundDoesNotAskAboutOtherKpisThanItsOwn() {
        UUID year = round(YEAR);
        decide();
        KpiView other = given.kpi(AOMORI, plan, Accumulation.LEVEL, Stage.USE, 1);

        assertThat(scope.read(AOMORI, () -> improvements.unanswered(AOMORI, List.of(other.id()), year, YEAR)))
                .isEmpty();
        assertThat(scope.read(AOMORI, () -> improvements.unanswered(AOMORI, List.of(), year, YEAR)))
                .isEmpty();
    }

    @Test
    void aFollowUpAnswersTheRoundAndBringsTheImprovementOn() {
        UUID year = round(YEAR);
        ImprovementView decided = decide();

        FollowUpView told = followUp(decided, year, ImprovementState.UNDERWAY, "9月に始めた。", Precondition.absent());

        assertThat(unanswered(year, YEAR)).isEmpty();
        ImprovementView now = one(decided.id());
        assertThat(now.state()).isEqualTo(ImprovementState.UNDERWAY);
        assertThat(now.followUps()).containsExactly(told);

        followUp(decided, year, ImprovementState.DONE, "終えた。", Precondition.matches(told.etag()));
        ImprovementView done = one(decided.id());
        assertThat(done.outcome()).isEqualTo("終えた。");
        assertThat(done.followUps()).hasSize(1);
    }

    @Test
    void theNextRoundAsksAgainWhileItIsNotOver() {
        UUID half = round(FIRST_HALF);
        ImprovementView decided = decide();
        followUp(decided, half, ImprovementState.UNDERWAY, "始めた。", Precondition.absent());

        assertThat(unanswered(round(YEAR), YEAR)).containsExactly(decided.id());
    }

    @Test
    void aFollowUpNeedsWordsAndAStateThatCanFollow() {
        UUID year = round(YEAR);
        ImprovementView underway = bring(decide(), ImprovementState.UNDERWAY);

        assertThat(faultsOf(() -> followUp(underway, year, ImprovementState.DONE, " ", Precondition.absent())))
                .containsExactly("became field.required");
        assertThat(refusal(() -> followUp(underway, year, ImprovementState.PLANNED, "戻す", Precondition.absent()))
                        .problem())
                .isEqualTo(Problem.STEP_NOT_POSSIBLE);
    }

    @Test
    void ofTwoFirstFollowUpsTheSecondIsShownTheOther() {
        UUID year = round(YEAR);
        ImprovementView decided = decide();
        FollowUpView first = followUp(decided, year, ImprovementState.UNDERWAY, "始めた。", Precondition.absent());

        ProblemException refusal =
                refusal(() -> followUp(decided, year, ImprovementState.DONE, "終えた。", Precondition.absent()));

        assertThat(refusal.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(refusal.current()).isEqualTo(first);
    }

    @Test
    void aClosedRoundAndOneThatDoesNotExistTakeNoFollowUp() {
        UUID closed = round(YEAR);
        scope.write(
                TenantId.CENTRE,
                () -> jdbc.sql("update round set state = 'CLOSED' where id = ?")
                        .param(closed)
                        .update());
        ImprovementView decided = decide();

        assertThat(refusal(() -> followUp(decided, closed, ImprovementState.UNDERWAY, "始めた。", Precondition.absent()))
                        .problem())
                .isEqualTo(Problem.ROUND_CLOSED);
        assertThat(refusal(() -> followUp(
                                decided, UUID.randomUUID(), ImprovementState.UNDERWAY, "始めた。", Precondition.absent()))
                        .problem())
                .isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void whatIsStillToBeDoneComesFirstTheEarliestDueFirst() {
        ImprovementView done = bring(decide(TODAY), ImprovementState.DONE);
        ImprovementView later = decide(TODAY.plusMonths(2));
        ImprovementView soon = decide(TODAY.plusMonths(1));

        assertThat(read()).extracting(ImprovementView::id).containsExactly(soon.id(), later.id(), done.id());
    }

    @Test
    void anAmendmentProposedWithItIsOpenedInTheSameTransaction() {
        ImprovementView decided = propose(kpi.id());

        assertThat(decided.amendmentProposed()).isTrue();
        assertThat(events.stream(DefinitionWritten.class))
                .anyMatch(told -> told.kpi().equals(kpi.id())
                        && told.kind() == DefinitionWritten.Kind.AMEND
                        && told.reason().equals(decided.what()));
    }

    @Test
    void withAnAmendmentOnItsWayAnotherIsRefusedAndNothingDecided() {
        propose(kpi.id());

        assertThat(refusal(() -> propose(kpi.id())).problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
        assertThat(read()).hasSize(1);
    }

    @Test
    void theTrailIsToldWhatChangedAndNothingElse() {
        UUID year = round(YEAR);
        ImprovementView decided = decide();
        change(decided, undertaking(TODAY.plusDays(1)), ImprovementState.UNDERWAY, null);
        followUp(decided, year, ImprovementState.DONE, "終えた。", Precondition.absent());

        List<ImprovementWritten> told = events.stream(ImprovementWritten.class)
                .filter(event -> event.improvement().kpiId().equals(kpi.id()))
                .toList();
        assertThat(told)
                .extracting(event -> event.change().action())
                .containsExactly("improvement.decide", "improvement.change", "improvement.follow-up");
        assertThat(told.get(0).change().from()).isEmpty();
        assertThat(told.get(0).change().to()).containsEntry("title", "オンライン開催").containsEntry("outcome", null);
        assertThat(told.get(1).change().from())
                .containsExactly(entry("dueOn", "2021-10-15"), entry("state", "planned"));
        assertThat(told.get(1).change().to()).containsExactly(entry("dueOn", "2021-10-16"), entry("state", "underway"));
        assertThat(told.get(2).change().subject()).isEqualTo("improvements/" + decided.id() + "/follow-ups/" + year);
    }

    @Test
    void anImprovementHasMovedWhereItsStateIsAnotherThanBefore() {
        UUID year = round(YEAR);
        ImprovementView decided = decide();
        followUp(decided, year, ImprovementState.UNDERWAY, "始めた。", Precondition.absent());
        FollowUpView retold = followUp(
                decided,
                year,
                ImprovementState.UNDERWAY,
                "先週始めた。",
                Precondition.matches(one(decided.id()).followUps().get(0).etag()));
        change(one(decided.id()), undertaking(TODAY), ImprovementState.DROPPED, "担当がいない。");
        followUp(decided, year, ImprovementState.UNDERWAY, "また始めた。", Precondition.matches(retold.etag()));
        followUp(decided, round(Period.parse("2019")), ImprovementState.UNDERWAY, "続けている。", Precondition.absent());

        assertThat(events.stream(ImprovementWritten.class)
                        .filter(event -> event.improvement().id().equals(decided.id())))
                .extracting(ImprovementWritten::hasMoved)
                .containsExactly(true, true, false, true, true, false);
    }

    private ImprovementView decide() {
        return decide(TODAY);
    }

    private ImprovementView decide(LocalDate due) {
        return decide(undertaking(due));
    }

    private ImprovementView decide(Undertaking undertaking) {
        return decide(kpi.id(), undertaking);
    }

    private ImprovementView decide(KpiId of, Undertaking undertaking) {
        return scope.write(
                AOMORI, () -> improvements.decide(AOMORI, new Decision(of, null, undertaking, false), AUTHOR));
    }

    private ImprovementView propose(KpiId of) {
        return scope.write(
                AOMORI, () -> improvements.decide(AOMORI, new Decision(of, null, undertaking(TODAY), true), AUTHOR));
    }

    private ImprovementView change(
            ImprovementView seen, Undertaking undertaking, ImprovementState state, String outcome) {
        return scope.write(
                AOMORI,
                () -> improvements.change(
                        AOMORI, seen.id(), undertaking, state, outcome, AUTHOR, Precondition.matches(seen.etag())));
    }

    private FollowUpView followUp(
            ImprovementView of, UUID round, ImprovementState state, String became, Precondition precondition) {
        return scope.write(
                AOMORI, () -> improvements.followUp(AOMORI, of.id(), round, state, became, AUTHOR, precondition));
    }

    private ImprovementView bring(ImprovementView from, ImprovementState to) {
        return to == ImprovementState.PLANNED
                ? from
                : change(from, undertaking(from.dueOn()), to, to.isOver() ? "結果" : null);
    }

    private static Undertaking undertaking(LocalDate due) {
        return new Undertaking("オンライン開催", "会場外からも参加できるようにする。", "産業政策課", due);
    }

    /** As time would have it: the due date has passed. */
    private ImprovementView late(ImprovementView improvement) {
        scope.write(
                AOMORI,
                () -> jdbc.sql("update improvement set due_on = '2021-06-30' where tenant_id = 2 and id = ?")
                        .param(improvement.id())
                        .update());
        return one(improvement.id());
    }

    private void decidedOn(ImprovementView improvement, LocalDate day) {
        scope.write(
                AOMORI,
                () -> jdbc.sql("update improvement set decided_on = ? where tenant_id = 2 and id = ?")
                        .params(day, improvement.id())
                        .update());
    }

    /** A round of the test's own plan. */
    private UUID round(Period period) {
        UUID id = UUID.randomUUID();
        scope.write(
                TenantId.CENTRE,
                () -> jdbc.sql("""
                        insert into round (id, plan_id, period, title, instructions, deadline, state, version)
                        values (?, ?, ?, '照会', '', '2021-10-29', 'OPEN', 0)""")
                        .params(id, plan.id().value(), period.toString())
                        .update());
        return id;
    }

    private List<UUID> unanswered(UUID round, Period period) {
        return scope.read(AOMORI, () -> improvements.unanswered(AOMORI, List.of(kpi.id()), round, period)).stream()
                .map(ImprovementView::id)
                .toList();
    }

    private ImprovementView one(UUID id) {
        return scope.read(AOMORI, () -> improvements.find(AOMORI, id)).orElseThrow();
    }

    private List<ImprovementView> read() {
        return scope.read(AOMORI, () -> improvements.of(AOMORI)).stream()
                .filter(improvement -> improvement.kpiId().equals(kpi.id()))
                .toList();
    }

    private static ProblemException refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call);
    }

    private static Stream<String> faultsOf(ThrowingCallable call) {
        ProblemException refusal = refusal(call);
        assertThat(refusal.problem()).isEqualTo(Problem.INVALID_REQUEST);
        return refusal.faults().stream().map(fault -> fault.field() + " " + fault.code());
    }
}
