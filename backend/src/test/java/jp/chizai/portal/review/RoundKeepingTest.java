package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class RoundKeepingTest {

    private static final TenantId TENANT = new TenantId(21);
    private static final TenantId OTHER = new TenantId(22);
    private static final Period FIRST_HALF = Period.parse("2021-H1");
    private static final Period SECOND_QUARTER = Period.parse("2021-Q2");
    private static final LocalDate DEADLINE = LocalDate.of(2021, 10, 29);
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
    private PeriodLocks locks;

    @Autowired
    private Results results;

    @Autowired
    private TenantScope scope;

    @Autowired
    private Tenants tenants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Plan plan;
    private RoundView round;

    @BeforeEach
    void openARound() {
        plan = given.plan();
        round = open(FIRST_HALF);
    }

    @Test
    void anOpenedRoundIsThereForEverybody() {
        assertThat(scope.read(TENANT, () -> rounds.find(round.id()))).contains(round);
        assertThat(scope.readRegion(List.of(TENANT), () -> rounds.all())).contains(round);
        assertThat(round.state()).isEqualTo(RoundState.OPEN);
        assertThat(audited()).containsExactly("round.open");
    }

    @Test
    void aSecondRoundForAPlanAndPeriodIsRefused() {
        refused(Problem.CONFLICT, () -> open(FIRST_HALF), "field.round-exists");
        assertThat(open(Period.parse("2021"), LocalDate.of(2022, 4, 28)).id()).isNotEqualTo(round.id());
    }

    @Test
    void ofSeveralOpenedAtOnceForAPlanAndPeriodThereIsOne() throws Exception {
        Period period = Period.parse("2021-Q1");
        List<Boolean> opened = atOnce(4, () -> {
            try {
                open(period);
                return true;
            } catch (ProblemException | DataAccessException somebodyWasFaster) {
                return false;
            }
        });
        assertThat(opened).containsOnlyOnce(true);
    }

    @Test
    void aPeriodOutsideThePlanAndAPlanThatIsNoneAreRefused() {
        refused(Problem.INVALID_REQUEST, () -> open(Period.parse("2019")), "field.outside-plan");
        refused(
                Problem.INVALID_REQUEST,
                () -> keeping.open(
                        new PlanId("plan-899999"), FIRST_HALF, new RoundTerms("題", "", DEADLINE), COORDINATOR),
                "field.not-allowed");
    }

    @Test
    void aChangeKeepsWhatWasAndTellsOnlyWhatIsNew() {
        RoundView changed = change(DEADLINE.plusDays(3), round.etag());
        assertThat(changed.deadline()).isEqualTo("2021-11-01");
        assertThat(scope.read(TENANT, () -> rounds.history(round.id())))
                .extracting(RoundEvent::what, RoundEvent::deadline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RoundEvent.What.OPENED, DEADLINE),
                        org.assertj.core.groups.Tuple.tuple(RoundEvent.What.CHANGED, DEADLINE.plusDays(3)));
        assertThat(events.stream(Audited.class)
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .change()
                        .to())
                .isEqualTo(java.util.Map.of("deadline", "2021-11-01"));
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        assertThat(change(DEADLINE, round.etag())).isEqualTo(round);
        assertThat(audited()).containsExactly("round.open");
    }

    @Test
    void whoeverComesSecondIsShownWhatStandsThere() {
        RoundView changed = change(DEADLINE.plusDays(3), round.etag());
        assertThatThrownBy(() -> change(DEADLINE.plusDays(4), round.etag()))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
                    assertThat(refused.current()).isEqualTo(changed);
                });
        refused(Problem.PRECONDITION_FAILED, () -> keeping.close(round.id(), "理由", COORDINATOR, at(round)));
    }

    @Test
    void aClosedRoundIsNotWrittenInAndItsPeriodIsLockedForEverybody() {
        KpiView kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        RoundView closed = close("年度末のため");
        assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
        assertThat(tenants.all())
                .allSatisfy(tenant -> assertThat(isLocked(tenant.id())).isTrue());
        refused(Problem.ROUND_CLOSED, () -> scope.write(TENANT, () -> rounds.requireOpen(round.id())));
        refused(Problem.ROUND_CLOSED, () -> change(DEADLINE.plusDays(3), closed.etag()));
        refused(Problem.YEAR_LOCKED, () -> record(kpi, "1"), "field.year-locked");
        assertThat(audited()).filteredOn("round.close"::equals).hasSize(1);
        assertThat(audited()).filteredOn("period.lock"::equals).hasSize(47);
    }

    @Test
    void closingNeedsAReasonWhileAReportIsNotConfirmed() {
        tenants.all().stream().skip(1).forEach(tenant -> report(tenant.id(), "CONFIRMED"));
        refused(Problem.INVALID_REQUEST, () -> close(" "), "field.reason-to-close");
        report(tenants.all().get(0).id(), "CONFIRMED");
        assertThat(close(null).state()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void closingAgainGoesOnWhereItWasBrokenOff() {
        RoundView closed = close("締切");
        scope.write(
                TENANT,
                () -> jdbc.sql("delete from period_lock where plan_id = ?")
                        .param(plan.id().value())
                        .update());
        assertThat(keeping.close(round.id(), "締切", COORDINATOR, at(closed))).isEqualTo(closed);
        assertThat(isLocked(TENANT)).isTrue();
        assertThat(scope.read(TENANT, () -> rounds.history(round.id())))
                .extracting(RoundEvent::what)
                .containsExactly(RoundEvent.What.OPENED, RoundEvent.What.CLOSED);
    }

    @Test
    void reopeningNeedsAReasonAndUnlocksWhoeverIsNotConfirmed() {
        report(TENANT, "CONFIRMED");
        report(OTHER, "CHECKED");
        RoundView closed = close("締切");
        refused(
                Problem.INVALID_REQUEST,
                () -> keeping.reopen(round.id(), null, COORDINATOR, at(closed)),
                "field.required");
        RoundView reopened = keeping.reopen(round.id(), "訂正の申出", COORDINATOR, at(closed));
        assertThat(reopened.state()).isEqualTo(RoundState.OPEN);
        assertThat(isLocked(TENANT)).isTrue();
        assertThat(isLocked(OTHER)).isFalse();
        assertThat(tenants.all().stream().map(Tenant::id).filter(this::isLocked))
                .containsExactly(TENANT);
        assertThat(scope.write(OTHER, () -> rounds.requireOpen(round.id()))).isEqualTo(reopened);
    }

    @Test
    void aRoundThatIsNoneIsNotFound() {
        RoundId none = RoundId.random();
        refused(Problem.NOT_FOUND, () -> scope.write(TENANT, () -> rounds.requireOpen(none)));
        refused(Problem.NOT_FOUND, () -> scope.read(TENANT, () -> rounds.deadlineOf(TENANT, none)));
        refused(Problem.NOT_FOUND, () -> keeping.close(none, "理由", COORDINATOR, at(round)));
    }

    @Test
    void onlyTheCentreWritesRounds() {
        assertThat(scope.write(
                        TENANT,
                        () -> jdbc.sql("update round set state = 'CLOSED'").update()))
                .isZero();
        assertThatThrownBy(() -> scope.write(
                        TENANT, () -> jdbc.sql("""
                                insert into round_event (round_id, number, what, deadline, by, by_name, role, at)
                                values (?, 99, 'CLOSED', current_date, 'x', 'x', 'x', now())""").param(round.id().value()).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void closingWaitsForWhoeverIsWriting() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> writer = threads.submit(() -> scope.write(TENANT, () -> {
                rounds.requireOpen(round.id());
                inside.countDown();
                await(goOn);
                report(TENANT, "SUBMITTED");
            }));
            inside.await();
            Future<RoundView> closing = threads.submit(() -> close("締切"));
            assertThatThrownBy(() -> closing.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            writer.get();
            assertThat(closing.get().state()).isEqualTo(RoundState.CLOSED);
            assertThat(scope.read(TENANT, () -> progress.stateOf(TENANT, round.id())))
                    .isEqualTo(ReportProgress.SUBMITTED);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsAcknowledgedWhileItIsBeingClosedIsKeptAndNothingAfterIt() throws Exception {
        List<KpiView> kpis = IntStream.range(0, 3)
                .mapToObj(i -> given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<BigDecimal>> writers = kpis.stream()
                    .map(kpi -> threads.submit(() -> recordUntilRefused(kpi)))
                    .toList();
            Thread.sleep(150);
            close("締切");
            for (int i = 0; i < kpis.size(); i++) {
                BigDecimal acknowledged = writers.get(i).get();
                KpiView kpi = kpis.get(i);
                assertThat(scope.read(
                                TENANT,
                                () -> results.find(TENANT, kpi.id(), SECOND_QUARTER)
                                        .orElseThrow()
                                        .value()))
                        .isEqualByComparingTo(acknowledged);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The last value the portal took before it refused. */
    private BigDecimal recordUntilRefused(KpiView kpi) {
        BigDecimal last = null;
        for (int i = 0; ; i++) {
            try {
                record(kpi, Integer.toString(i));
                last = BigDecimal.valueOf(i);
            } catch (ProblemException locked) {
                assertThat(locked.problem()).isEqualTo(Problem.YEAR_LOCKED);
                return last;
            }
        }
    }

    private void record(KpiView kpi, String value) {
        scope.write(TENANT, () -> {
            Precondition precondition = results.find(TENANT, kpi.id(), SECOND_QUARTER)
                    .map(present -> Precondition.matches(present.etag()))
                    .orElse(Precondition.absent());
            results.record(
                    TENANT, kpi.id(), SECOND_QUARTER, new Entry(new BigDecimal(value), ""), EDITOR, precondition);
        });
    }

    private RoundView open(Period period) {
        return open(period, DEADLINE);
    }

    private RoundView open(Period period, LocalDate deadline) {
        return keeping.open(plan.id(), period, new RoundTerms("上半期の照会", "留意事項", deadline), COORDINATOR);
    }

    private RoundView change(LocalDate deadline, String etag) {
        return keeping.change(
                round.id(), new RoundTerms("上半期の照会", "留意事項", deadline), COORDINATOR, Precondition.matches(etag));
    }

    private RoundView close(String reason) {
        return keeping.close(round.id(), reason, COORDINATOR, at(round));
    }

    private void report(TenantId tenant, String state) {
        scope.write(
                tenant,
                () -> jdbc.sql("""
                        insert into report (tenant_id, round_id, state, released, authors, written_at, version)
                        values (?, ?, ?, true, '{}', now(), 0)""")
                        .params(tenant.number(), round.id().value(), state)
                        .update());
    }

    private boolean isLocked(TenantId tenant) {
        return scope.read(tenant, () -> locks.of(tenant, plan.id())).cover(FIRST_HALF);
    }

    private List<String> audited() {
        return events.stream(Audited.class)
                .map(event -> event.change().action())
                .toList();
    }

    private static Precondition at(RoundView round) {
        return Precondition.matches(round.etag());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Boolean> atOnce(int times, Callable<Boolean> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Boolean> outcomes = new java.util.ArrayList<>();
            for (Future<Boolean> outcome : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void refused(Problem problem, ThrowingCallable work, String... faults) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.faults()).extracting(FieldFault::code).containsExactly(faults);
        });
    }
}
