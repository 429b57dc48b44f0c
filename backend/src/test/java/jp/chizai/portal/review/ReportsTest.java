package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.improvement.Decision;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.improvement.Undertaking;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.events.Commented;
import jp.chizai.portal.review.events.ReportConfirmed;
import jp.chizai.portal.review.events.ReportReopened;
import jp.chizai.portal.review.events.ReportStepTaken;
import jp.chizai.portal.review.events.SelfVerificationWritten;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One report, from its first word to its confirmation and back. */
@RecordApplicationEvents
class ReportsTest extends ReportScenario {

    @Autowired
    private Comments comments;

    @Autowired
    private WaitingReports waiting;

    @Autowired
    private Improvements improvements;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void anItemIsPrefilledFromTheResultsOfTheRoundsPeriod() {
        record("2021-Q1", "2");
        record("2021-Q2", "1");

        ReportItem item = onlyItem();

        assertThat(item.figures().periodValue()).isEqualByComparingTo("3");
        assertThat(item.figures().target()).isEqualByComparingTo("6");
        assertThat(item.figures().paceDue()).isEqualByComparingTo("3");
        assertThat(item.figures().attainment()).isEqualByComparingTo("0.5");
        assertThat(item.figures().standing()).isEqualTo(Standing.ON_TRACK);
        assertThat(item.suggestion().rating()).isEqualTo(Rating.A);
        assertThat(item.miss()).isEqualTo(Miss.NONE);
        assertThat(item.gaps()).containsExactly("rating", "happened");
    }

    @Test
    void whatWasReportedAfterTheRoundsPeriodIsNotCountedInIt() {
        record("2021-Q1", "2");
        record("2021-Q2", "1");
        record("2021-Q3", "9");

        assertThat(onlyItem().figures().value()).isEqualByComparingTo("3");
    }

    @Test
    void aMissNeedsACauseAndANextActionBeforeItIsSubmitted() {
        record("2021-Q1", "1");
        record("2021-Q2", "0");
        write(EDITOR, new Statement(Rating.C, "1回だけ開催した。", "", "", "", ""), Precondition.absent());

        ProblemException refused = refused(() -> take(EDITOR, Step.SUBMIT, null));

        assertThat(refused.problem()).isEqualTo(Problem.INCOMPLETE);
        String item = "items/" + kpi.id().value();
        assertThat(refused.faults())
                .extracting(FieldFault::field)
                .containsExactly(item + ".cause", item + ".nextAction");
        assertThat(state()).isEqualTo(FlowState.DRAFT);

        write(EDITOR, EXPLAINED, Precondition.matches("0"));
        assertThat(take(EDITOR, Step.SUBMIT, null).flow().state()).isEqualTo(FlowState.SUBMITTED);
    }

    @Test
    void aMissingResultIsRecordedOrExplained() {
        record("2021-Q1", "3");
        write(EDITOR, GOOD, Precondition.absent());
        assertThat(onlyItem().figures().missing()).containsExactly(Period.parse("2021-Q2"));
        assertThat(refused(() -> take(EDITOR, Step.SUBMIT, null)).faults())
                .extracting(FieldFault::code)
                .containsExactly("field.cause-of-gap");

        record("2021-Q2", "0");

        assertThat(take(EDITOR, Step.SUBMIT, null).flow().state()).isEqualTo(FlowState.SUBMITTED);
    }

    @Test
    void whatBecameOfAnEarlierImprovementIsToldBeforeItIsSubmitted() {
        round = givenRounds.open(plan, "2021");
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        ImprovementView improvement = decideImprovement();
        assertThat(onlyItem().unanswered())
                .extracting(ReportItem.Unanswered::id)
                .containsExactly(improvement.id());
        assertThat(refused(() -> take(EDITOR, Step.SUBMIT, null)).faults())
                .extracting(FieldFault::field)
                .containsExactly("items/" + kpi.id().value() + ".improvements");

        followUp(improvement, "会場を二つ増やした。");

        assertThat(onlyItem().gaps()).isEmpty();
        take(EDITOR, Step.SUBMIT, null);
        assertRefused(Problem.STEP_NOT_POSSIBLE, () -> followUp(improvement, "直した。"));
    }

    @Test
    void aReportInWhichNothingIsWrittenIsNotSubmitted() {
        assertThat(report(EDITOR).flow().possible()).containsExactly(Step.SUBMIT);
        assertThat(refused(() -> take(EDITOR, Step.SUBMIT, null)).problem()).isEqualTo(Problem.INCOMPLETE);
    }

    @Test
    void theNumbersStayThoseItWasSubmittedWithAndLaterOnesAreShownBeside() {
        submitted();

        record("2021-Q2", "4", Precondition.matches("0"));

        ReportItem item = onlyItem();
        assertThat(item.figures().periodValue()).isEqualByComparingTo("3");
        assertThat(item.later().periodValue()).isEqualByComparingTo("6");
    }

    @Test
    void whatIsReturnedTakesTodaysNumbersAgain() {
        submitted();
        record("2021-Q2", "4", Precondition.matches("0"));

        take(APPROVER, Step.RETURN, "実績を直してください。");

        ReportItem item = onlyItem();
        assertThat(item.figures().periodValue()).isEqualByComparingTo("6");
        assertThat(item.later()).isNull();
        assertThat(report(EDITOR).flow().steps()).extracting("reason").containsExactly(null, "実績を直してください。");
    }

    @Test
    void whatWasSaidInEarlierRoundsStandsBeside() {
        submitted();
        RoundId next = givenRounds.open(plan, "2021");

        List<PastVerification> history = scope.read(TENANT, () -> reports.find(TENANT, next, EDITOR))
                .items()
                .get(0)
                .history();

        assertThat(history).singleElement().satisfies(past -> {
            assertThat(past.period()).isEqualTo(Period.parse("2021-H1"));
            assertThat(past.verification().happened()).isEqualTo(GOOD.happened());
            assertThat(past.figures().periodValue()).isEqualByComparingTo("3");
        });
    }

    @Test
    void refusesEndorsementByTheSoleAuthor() {
        Actor both = actor("akita-both", TENANT, null, Role.EDITOR, Role.APPROVER);
        onTrack();
        write(both, GOOD, Precondition.absent());
        take(both, Step.SUBMIT, null);

        assertThat(refused(() -> take(both, Step.ENDORSE, null)).problem()).isEqualTo(Problem.SOLE_AUTHOR);

        take(both, Step.WITHDRAW, null);
        write(
                SECOND_EDITOR,
                GOOD,
                Precondition.matches(onlyItem().verification().etag()));
        take(both, Step.SUBMIT, null);
        assertThat(take(both, Step.ENDORSE, null).flow().state()).isEqualTo(FlowState.ENDORSED);
    }

    @Test
    void aStaleStepIsRefusedAndShowsTheReportAsItStands() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        String seen = report(EDITOR).etag();
        write(SECOND_EDITOR, EXPLAINED, Precondition.matches("0"));

        ProblemException refused = refused(() -> take(EDITOR, Step.SUBMIT, null, Precondition.matches(seen)));

        assertThat(refused.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        ReportView current = (ReportView) refused.current();
        assertThat(current.items().get(0).verification().happened()).isEqualTo(EXPLAINED.happened());
    }

    @Test
    void aNewResultMakesADraftAnotherOneToSubmit() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        String seen = report(EDITOR).etag();
        record("2021-Q2", "5", Precondition.matches("0"));

        assertThat(refused(() -> take(EDITOR, Step.SUBMIT, null, Precondition.matches(seen)))
                        .problem())
                .isEqualTo(Problem.PRECONDITION_FAILED);
    }

    @Test
    void ofTwoWhoWriteOneItemTheSlowerIsShownWhatTheFasterWrote() {
        SelfVerificationView first = write(EDITOR, GOOD, Precondition.absent());

        assertThat(refused(() -> write(SECOND_EDITOR, EXPLAINED, Precondition.absent()))
                        .current())
                .isEqualTo(first);
    }

    @Test
    void ofManyWhoTakeTheSameStepOneDoes() throws Exception {
        submitted();
        String seen = report(APPROVER).etag();

        int winners = atOnce(4, i -> take(APPROVER, Step.ENDORSE, null, Precondition.matches(seen)));

        assertThat(winners).isEqualTo(1);
        assertThat(report(APPROVER).flow().steps()).hasSize(2);
    }

    @Test
    void ofManyWhoBeginInDifferentItemsAllAreKept() throws Exception {
        List<KpiView> more = IntStream.range(0, 4)
                .mapToObj(i -> given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1))
                .toList();

        int winners = atOnce(
                4,
                i -> scope.write(
                        TENANT,
                        () -> reports.write(TENANT, round, more.get(i).id(), GOOD, EDITOR, Precondition.absent())));

        assertThat(winners).isEqualTo(4);
    }

    @Test
    void aClosedRoundRefusesEverything() {
        submitted();
        givenRounds.close(round);

        assertRefused(Problem.ROUND_CLOSED, () -> take(APPROVER, Step.ENDORSE, null));
        assertRefused(Problem.ROUND_CLOSED, () -> write(EDITOR, GOOD, Precondition.absent()));
        assertRefused(Problem.ROUND_CLOSED, () -> say(BUREAU, CommentKind.COMMENT, null));
        assertThat(report(APPROVER).flow().possible()).isEmpty();
        assertThat(report(EDITOR).permissions()).isEqualTo(new ReportView.Permissions(false, false));
        assertThat(waitingFor(APPROVER)).isEmpty();
    }

    @Test
    void confirmationLocksThePeriodAndTellsWhatWasConfirmed() {
        confirmed();

        assertRefused(Problem.YEAR_LOCKED, () -> record("2021-Q2", "9", Precondition.matches("0")));
        assertThat(events.stream(ReportConfirmed.class)).singleElement().satisfies(confirmed -> {
            assertThat(confirmed.tenant()).isEqualTo(TENANT);
            assertThat(confirmed.period()).isEqualTo(Period.parse("2021-H1"));
            assertThat(confirmed.items()).singleElement().satisfies(item -> {
                assertThat(item.kpi()).isEqualTo(kpi.id());
                assertThat(item.value()).isEqualByComparingTo("3");
                assertThat(item.rating()).isEqualTo(Rating.A);
                assertThat(item.illustrative()).isTrue();
            });
        });
    }

    @Test
    void reopeningGivesTheReportBackAndOpensThePeriod() {
        confirmed();

        take(COORDINATOR, Step.REOPEN, "第2四半期の実績に誤りがあった。");

        assertThat(state()).isEqualTo(FlowState.RETURNED);
        record("2021-Q2", "2", Precondition.matches("0"));
        assertThat(events.stream(ReportReopened.class)).hasSize(1);
    }

    @Test
    void everyChangeIsToldToTheTrail() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        write(EDITOR, EXPLAINED, Precondition.matches("0"));
        take(EDITOR, Step.SUBMIT, null);

        assertThat(events.stream(SelfVerificationWritten.class).map(SelfVerificationWritten::change))
                .last()
                .satisfies(change -> {
                    assertThat(change.from()).containsEntry("rating", "a").doesNotContainKey("factors");
                    assertThat(change.to()).containsEntry("rating", "c");
                });
        assertThat(events.stream(ReportStepTaken.class).map(ReportStepTaken::change))
                .last()
                .satisfies(change -> assertThat(change.action()).isEqualTo("report.submit"));
    }

    @Test
    void aBureauReadsAReportOnceItIsSubmittedAndNotWhileItIsBackInItsPrefecture() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        assertRefused(Problem.NOT_FOUND, () -> report(BUREAU));

        take(EDITOR, Step.SUBMIT, null);
        assertThat(report(BUREAU).items()).hasSize(1);

        take(APPROVER, Step.ENDORSE, null);
        assertThat(take(BUREAU, Step.RETURN, "内訳を書いてください。").items()).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> report(BUREAU));
        assertThat(report(EDITOR).items()).hasSize(1);
    }

    @Test
    void theDatabaseItselfKeepsADraftFromBureauAndCentre() {
        write(EDITOR, GOOD, Precondition.absent());

        assertThat(scope.readRegion(List.of(TENANT), () -> reports.states(round)))
                .containsEntry(TENANT, FlowState.DRAFT);
        assertThat(scope.readNation(() -> verificationsOfRound())).isZero();
        assertThat(scope.read(TENANT, () -> verificationsOfRound())).isEqualTo(1);
    }

    @Test
    void aKpiOfAnotherPlanOrAnotherTenantIsNotInTheReport() {
        KpiView ofOtherPlan = given.kpi(TENANT, given.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
        KpiView ofOtherTenant = given.kpi(new TenantId(6), plan, Accumulation.PER_YEAR, Stage.USE, 1);

        for (KpiId id : List.of(ofOtherPlan.id(), ofOtherTenant.id(), KpiId.random())) {
            assertRefused(
                    Problem.NOT_FOUND,
                    () -> scope.write(
                            TENANT, () -> reports.write(TENANT, round, id, GOOD, EDITOR, Precondition.absent())));
        }
    }

    @Test
    void commentsBeginWithTheFirstSubmissionAndStayOpenWhileItIsBack() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        assertRefused(Problem.STEP_NOT_POSSIBLE, () -> say(EDITOR, CommentKind.COMMENT, null));
        assertRefused(Problem.NOT_FOUND, () -> say(BUREAU, CommentKind.QUESTION, null));

        take(EDITOR, Step.SUBMIT, null);
        CommentView question = say(BUREAU, CommentKind.QUESTION, null);
        take(APPROVER, Step.RETURN, "質問に答えてください。");
        CommentView answer = say(EDITOR, CommentKind.ANSWER, question);

        assertThat(scope.read(TENANT, () -> comments.of(TENANT, round, EDITOR))).containsExactly(question, answer);
        assertRefused(Problem.NOT_FOUND, () -> say(BUREAU, CommentKind.COMMENT, null));
        assertThat(events.stream(Commented.class)).hasSize(2);
    }

    @Test
    void anAnswerAnswersAQuestionOfTheSameItem() {
        submitted();
        CommentView remark = say(BUREAU, CommentKind.COMMENT, null);

        assertRefused(Problem.INVALID_REQUEST, () -> say(EDITOR, CommentKind.ANSWER, remark));
        assertRefused(Problem.INVALID_REQUEST, () -> say(EDITOR, CommentKind.ANSWER, null));
        assertRefused(Problem.INVALID_REQUEST, () -> say(EDITOR, CommentKind.COMMENT, remark));
    }

    @Test
    void aReportWaitsForWhoeverHasTheNextStep() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        assertThat(waitingFor(EDITOR)).isEmpty();

        take(EDITOR, Step.SUBMIT, null);
        assertThat(waitingFor(EDITOR)).isEmpty();
        assertThat(waitingFor(APPROVER)).hasSize(1);
        take(APPROVER, Step.ENDORSE, null);
        assertThat(waitingFor(BUREAU)).singleElement().satisfies(report -> {
            assertThat(report.possible()).containsExactly(Step.CHECK, Step.RETURN);
            assertThat(report.etag()).isEqualTo(report(BUREAU).etag());
            assertThat(report.overdue()).isFalse();
        });
        take(BUREAU, Step.CHECK, null);
        assertThat(waitingFor(COORDINATOR)).hasSize(1);
        take(COORDINATOR, Step.RETURN, "確認してください。");
        assertThat(waitingFor(EDITOR)).hasSize(1);
        assertThat(waitingFor(COORDINATOR)).isEmpty();
    }

    @Test
    void aReportOfManyItemsCostsNoMoreQueriesThanOneOfOne() {
        submitted();
        round = givenRounds.open(plan, "2021");
        decideImprovement();
        plans.all();
        int ofOne = QueryCount.of(() -> report(EDITOR));
        for (int i = 0; i < 6; i++) {
            kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
            decideImprovement();
        }
        plans.all();

        assertThat(QueryCount.of(() -> report(EDITOR))).isEqualTo(ofOne);
    }

    private interface Attempt {
        Object make(int number);
    }

    private static int atOnce(int people, Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, people)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            attempt.make(i);
                            return true;
                        } catch (ProblemException somebodyWasFaster) {
                            assertThat(somebodyWasFaster.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
                            return false;
                        }
                    })
                    .toList();
            int winners = 0;
            for (Future<Boolean> done : threads.invokeAll(attempts)) {
                winners += done.get() ? 1 : 0;
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    private int verificationsOfRound() {
        return jdbc.sql("select count(*) from self_verification where round_id = ?")
                .param(round.value())
                .query(Integer.class)
                .single();
    }

    private ImprovementView decideImprovement() {
        Undertaking what = new Undertaking("会場を増やす", "会場を増やす。", "産業政策課", LocalDate.of(2022, 3, 31));
        return scope.write(
                TENANT, () -> improvements.decide(TENANT, new Decision(kpi.id(), null, what, false), EDITOR.author()));
    }

    private void followUp(ImprovementView improvement, String became) {
        scope.write(
                TENANT,
                () -> improvements.followUp(
                        TENANT,
                        improvement.id(),
                        round.value(),
                        ImprovementState.UNDERWAY,
                        became,
                        EDITOR.author(),
                        Precondition.absent()));
    }

    private CommentView say(Actor actor, CommentKind kind, CommentView answered) {
        NewComment comment = new NewComment(kind, answered == null ? null : answered.id(), "内訳は？");
        return scope.write(TENANT, () -> comments.add(TENANT, round, kpi.id(), comment, actor));
    }

    private List<Waiting> waitingFor(Actor actor) {
        return access.read(actor, Action.VIEW_ROUNDS, () -> waiting.of(actor)).stream()
                .filter(report -> report.round().id().equals(round))
                .toList();
    }
}
