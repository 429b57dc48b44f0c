package jp.chizai.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.ResultView;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The counts kept by events against a recount of everything. */
@DatabaseTest
class RollUpTest {

    private static final Author AUTHOR = new Author("tester", "試験 担当", "editor");
    private static final List<TenantId> TENANTS = List.of(new TenantId(12), new TenantId(13), new TenantId(27));

    @Autowired
    private PlansForTests given;

    @Autowired
    private Overviews overviews;

    @Autowired
    private Results results;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private TenantScope scope;

    private Plan plan;
    private List<KpiView> kpis;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpis = TENANTS.stream()
                .flatMap(tenant -> IntStream.range(0, 4)
                        .mapToObj(i -> given.kpi(
                                tenant,
                                plan,
                                i % 2 == 0 ? Accumulation.PER_YEAR : Accumulation.CUMULATIVE,
                                Stage.values()[i % 3],
                                1 + i % 2)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsAFullRecountAfterAnySequenceOfWrites(long seed) {
        Random random = new Random(seed);
        for (int write = 0; write < 60; write++) {
            KpiView kpi = kpis.get(random.nextInt(kpis.size()));
            boolean thenTakeBack = random.nextInt(5) == 0;
            assertThat(record(kpi, anyPeriod(random), BigDecimal.valueOf(random.nextInt(8)), thenTakeBack))
                    .isNotEqualTo(thenTakeBack);
            if (write % 10 == 0) {
                assertThatTheCountsEqualARecount();
            }
        }
        assertThatTheCountsEqualARecount();
    }

    @Test
    void equalsAFullRecountAfterManyWroteAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> writes = new ArrayList<>();
            Set<List<Object>> cells = new HashSet<>();
            Random random = new Random(7);
            for (int i = 0; i < 80; i++) {
                KpiView kpi = kpis.get(random.nextInt(3));
                Period period = anyPeriod(random);
                BigDecimal value = BigDecimal.valueOf(random.nextInt(8));
                cells.add(List.of(kpi.id(), period));
                writes.add(() -> record(kpi, period, value, false));
            }
            int taken = 0;
            for (Future<Boolean> write : writers.invokeAll(writes)) {
                taken += write.get() ? 1 : 0;
            }
            // Of those who met at one cell one may have been told so, never all.
            assertThat(taken).isGreaterThanOrEqualTo(cells.size());
        } finally {
            writers.shutdownNow();
        }
        assertThatTheCountsEqualARecount();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void equalsAFullRecountAfterAnAmendmentThatBreaksTheSeries(int index) {
        KpiView kpi = kpis.get(index);
        record(kpi, Period.parse("2021-Q1"), BigDecimal.valueOf(18), false);
        assertThat(ofTenant(kpi.tenant()).achieved()).isEqualTo(1);

        given.amended(kpi, 2021, "人", Frequency.QUARTER, "60");
        assertThat(ofTenant(kpi.tenant()).achieved()).isZero();
        assertThatTheCountsEqualARecount();

        record(kpi, Period.parse("2021-Q2"), BigDecimal.valueOf(60), false);
        assertThat(ofTenant(kpi.tenant()).achieved()).isEqualTo(1);
        assertThatTheCountsEqualARecount();
    }

    @Test
    void showsARecordedResultInTheNextRead() {
        KpiView kpi = kpis.get(0);
        assertThat(ofTenant(kpi.tenant()).achieved()).isZero();
        record(kpi, Period.parse("2021-Q2"), BigDecimal.valueOf(6), false);
        assertThat(ofTenant(kpi.tenant()).achieved()).isEqualTo(1);
        assertThat(overviews.of(plan.id()).regional().achieved()).isEqualTo(1);
    }

    @Test
    void isUntouchedByAWriteThatWasTakenBack() {
        KpiView kpi = kpis.get(0);
        Overview before = overviews.of(plan.id());
        assertThatThrownBy(() -> scope.write(kpi.tenant(), () -> {
                    results.record(
                            kpi.tenant(),
                            kpi.id(),
                            Period.parse("2021-Q2"),
                            new Entry(BigDecimal.valueOf(6), ""),
                            AUTHOR,
                            Precondition.absent());
                    throw new IllegalArgumentException("taken back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(overviews.of(plan.id())).isEqualTo(before);
    }

    @Test
    void isNotFoundForAPlanThatDoesNotExist() {
        assertThatThrownBy(() -> overviews.of(new PlanId("plan-899"))).isInstanceOf(ProblemException.class);
    }

    private StandingCounts ofTenant(TenantId tenant) {
        return overviews.of(plan.id()).tenants().stream()
                .filter(counts -> counts.code().equals(tenant))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private void assertThatTheCountsEqualARecount() {
        Overview overview = overviews.of(plan.id());
        Map<TenantId, Map<Standing, Integer>> recount =
                scope.readNation(() -> scorecards.ofPrefectures(plan.id())).stream()
                        .collect(Collectors.groupingBy(
                                scorecard -> scorecard.kpi().tenant(),
                                Collectors.groupingBy(
                                        scorecard -> scorecard.judgement().standing(),
                                        Collectors.summingInt(scorecard -> 1))));
        for (Overview.OfTenant tenant : overview.tenants()) {
            assertThat(tenant.counts()).isEqualTo(StandingCounts.of(recount.getOrDefault(tenant.code(), Map.of())));
        }
        assertThat(overview.regional().set()).isEqualTo(kpis.size());
    }

    /** Whether the write stays; refused for somebody who was faster, or taken back, it leaves nothing behind. */
    private boolean record(KpiView kpi, Period period, BigDecimal value, boolean thenTakeBack) {
        try {
            String present = scope.read(kpi.tenant(), () -> results.find(kpi.tenant(), kpi.id(), period))
                    .map(ResultView::etag)
                    .orElse(null);
            scope.write(kpi.tenant(), () -> {
                results.record(
                        kpi.tenant(),
                        kpi.id(),
                        period,
                        new Entry(value, ""),
                        AUTHOR,
                        present == null ? Precondition.absent() : Precondition.matches(present));
                if (thenTakeBack) {
                    throw new IllegalArgumentException("taken back");
                }
            });
            return true;
        } catch (IllegalArgumentException takenBack) {
            return false;
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
            return false;
        }
    }

    private static Period anyPeriod(Random random) {
        return new Period(Frequency.QUARTER, new FiscalYear(2020 + random.nextInt(2)), 1 + random.nextInt(2));
    }
}
