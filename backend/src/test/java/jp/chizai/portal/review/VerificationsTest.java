package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a prefecture said of one KPI in all rounds: for whoever takes it over, and as far as the reader may see. */
@DatabaseTest
class VerificationsTest {

    private static final TenantId TENANT = new TenantId(5);
    private static final Actor EDITOR = actor("akita-editor", TENANT, null, Role.EDITOR);
    private static final Actor BUREAU = actor("tohoku-bureau", null, "tohoku", Role.BUREAU);
    private static final Statement SAID =
            new Statement(Rating.B, "2回開催した。", "周知した。", "感染症が広がった。", "会場が使えなかった。", "オンラインで開催する。");

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundsForTests givenRounds;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Reports reports;

    @Autowired
    private Comments comments;

    @Autowired
    private Results results;

    @Autowired
    private TenantScope scope;

    @Autowired
    private Access access;

    private Plan plan;
    private KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        for (String period : List.of("2021-Q1", "2021-Q2")) {
            scope.write(
                    TENANT,
                    () -> results.record(
                            TENANT,
                            kpi.id(),
                            Period.parse(period),
                            new Entry(BigDecimal.ONE, null),
                            EDITOR.author(),
                            Precondition.absent()));
        }
    }

    @Test
    void whatWasSaidInEachRoundIsToldTheLatestPeriodFirst() {
        RoundId half = written("2021-H1");
        submit(half);
        RoundId year = written("2021");

        List<RoundVerification> told = of(EDITOR);

        assertThat(told).extracting(one -> one.round().id()).containsExactly(year, half);
        assertThat(told).extracting(RoundVerification::state).containsExactly(FlowState.DRAFT, FlowState.SUBMITTED);
        SelfVerificationView said = told.get(1).verification();
        assertThat(said.rating()).isEqualTo(Rating.B);
        assertThat(said.externalConditions()).isEqualTo("感染症が広がった。");
        assertThat(said.nextAction()).isEqualTo("オンラインで開催する。");
        assertThat(said.writtenBy()).isEqualTo("akita-editor");
        assertThat(told.get(1).figures().periodValue()).isEqualByComparingTo("2");
        assertThat(told.get(0).figures()).isNull();
    }

    @Test
    void bureauAndCentreAreToldWhatWasSubmittedOnly() {
        RoundId half = written("2021-H1");
        assertThat(of(BUREAU)).isEmpty();

        submit(half);
        written("2021");

        assertThat(of(BUREAU)).extracting(one -> one.round().id()).containsExactly(half);
    }

    @Test
    void whatWasSaidAtItIsCountedAndSoAreTheQuestionsNobodyAnswered() {
        RoundId round = written("2021-H1");
        submit(round);
        CommentView first = say(BUREAU, round, CommentKind.QUESTION, null);
        say(BUREAU, round, CommentKind.QUESTION, null);
        say(BUREAU, round, CommentKind.COMMENT, null);
        say(EDITOR, round, CommentKind.ANSWER, first);

        assertThat(of(BUREAU).get(0).comments()).isEqualTo(4);
        assertThat(of(BUREAU).get(0).openQuestions()).isEqualTo(1);
    }

    @Test
    void moreRoundsTakeNoMoreQueries() {
        written("2021-H1");
        int one = QueryCount.of(() -> of(EDITOR));
        written("2021");
        written("2021-H2");

        assertThat(of(EDITOR)).hasSize(3);
        assertThat(QueryCount.of(() -> of(EDITOR))).isEqualTo(one);
    }

    @Test
    void aKpiThatIsNotThereIsNotFound() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> scope.read(TENANT, () -> verifications.ofKpi(TENANT, KpiId.random())))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    private List<RoundVerification> of(Actor reader) {
        return access.read(reader, TENANT, () -> verifications.ofKpi(TENANT, kpi.id()));
    }

    private RoundId written(String period) {
        RoundId round = givenRounds.open(plan, period);
        scope.write(TENANT, () -> reports.write(TENANT, round, kpi.id(), SAID, EDITOR, Precondition.absent()));
        return round;
    }

    private void submit(RoundId round) {
        String seen =
                scope.read(TENANT, () -> reports.find(TENANT, round, EDITOR)).etag();
        scope.write(TENANT, () -> reports.take(TENANT, round, Step.SUBMIT, null, EDITOR, Precondition.matches(seen)));
    }

    private CommentView say(Actor speaker, RoundId round, CommentKind kind, CommentView question) {
        return scope.write(
                TENANT,
                () -> comments.add(
                        TENANT,
                        round,
                        kpi.id(),
                        new NewComment(kind, question == null ? null : question.id(), "内訳を教えてください。"),
                        speaker));
    }

    private static Actor actor(String name, TenantId tenant, String bureau, Role role) {
        return new Actor(name, "subject", name, Set.of(role), tenant, bureau);
    }
}
