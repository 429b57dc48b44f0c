package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Set;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
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
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A round for the first half of 2021, and a report of Akita to it with one KPI, due 6 a year, so 3 by the half-year;
 * with what its people do.
 */
@DatabaseTest
abstract class ReportScenario {

    static final TenantId TENANT = new TenantId(5);
    static final Actor EDITOR = actor("akita-editor", TENANT, null, Role.EDITOR);
    static final Actor SECOND_EDITOR = actor("akita-second", TENANT, null, Role.EDITOR);
    static final Actor APPROVER = actor("akita-approver", TENANT, null, Role.APPROVER);
    static final Actor BUREAU = actor("tohoku-bureau", null, "tohoku", Role.BUREAU);
    static final Actor COORDINATOR = actor("jpo-coordinator", null, null, Role.JPO_COORDINATOR);

    static final Statement GOOD = new Statement(Rating.A, "予定どおり開催した。", "", "", "", "");
    static final Statement EXPLAINED =
            new Statement(Rating.C, "1回だけ開催した。", "", "感染症が広がった。", "会場が使えなかった。", "オンラインで開催する。");

    @Autowired
    PlansForTests given;

    @Autowired
    RoundsForTests givenRounds;

    @Autowired
    Reports reports;

    @Autowired
    Results results;

    @Autowired
    TenantScope scope;

    @Autowired
    Access access;

    Plan plan;
    KpiView kpi;
    RoundId round;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        round = givenRounds.open(plan, "2021-H1");
    }

    void onTrack() {
        record("2021-Q1", "2");
        record("2021-Q2", "1");
    }

    void submitted() {
        onTrack();
        write(EDITOR, GOOD, Precondition.absent());
        take(EDITOR, Step.SUBMIT, null);
    }

    void confirmed() {
        submitted();
        take(APPROVER, Step.ENDORSE, null);
        take(BUREAU, Step.CHECK, null);
        take(COORDINATOR, Step.CONFIRM, null);
    }

    void record(String period, String value) {
        record(period, value, Precondition.absent());
    }

    void record(String period, String value, Precondition precondition) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse(period),
                        new Entry(new BigDecimal(value), ""),
                        EDITOR.author(),
                        precondition));
    }

    SelfVerificationView write(Actor actor, Statement statement, Precondition precondition) {
        return scope.write(TENANT, () -> reports.write(TENANT, round, kpi.id(), statement, actor, precondition));
    }

    /** With the tag that stands there now, as the database has it. */
    ReportView take(Actor actor, Step step, String reason) {
        String tag = report(EDITOR).etag();
        return take(actor, step, reason, Precondition.matches(tag));
    }

    ReportView take(Actor actor, Step step, String reason, Precondition precondition) {
        return scope.write(TENANT, () -> reports.take(TENANT, round, step, reason, actor, precondition));
    }

    ReportView report(Actor reader) {
        return access.read(reader, TENANT, () -> reports.find(TENANT, round, reader));
    }

    ReportItem onlyItem() {
        return report(EDITOR).items().get(0);
    }

    FlowState state() {
        return report(EDITOR).flow().state();
    }

    static void assertRefused(Problem problem, ThrowingCallable call) {
        assertThat(refused(call).problem()).isEqualTo(problem);
    }

    static ProblemException refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    static Actor actor(String username, TenantId tenant, String bureau, Role... roles) {
        return new Actor(username, username, username, Set.of(roles), tenant, bureau);
    }
}
