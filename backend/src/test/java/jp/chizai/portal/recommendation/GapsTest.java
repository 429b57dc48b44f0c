package jp.chizai.portal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.OwnDatabase;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.TestPostgres;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.AdoptionView;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Akita with a KPI that lags, and an entry of Tottori that says nearly the same sentence. In a database of its own: what
 * fits best depends on all entries there are.
 */
@SpringBootTest(properties = {"portal.business-date=2021-10-15", "test.database=gaps"})
@ContextConfiguration(initializers = {TestPostgres.class, OwnDatabase.class})
@DirtiesContext
class GapsTest {

    private static final TenantId AKITA = new TenantId(5);
    private static final TenantId TOTTORI = new TenantId(31);
    private static final Author EDITOR = new Author("akita-editor", "秋田 担当", "editor");

    @Autowired
    private PlansForTests plans;

    @Autowired
    private PracticesForTests practices;

    @Autowired
    private Gaps gaps;

    @Autowired
    private Coverages coverages;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private Results results;

    @Autowired
    private TenantScope scope;

    private Plan plan;
    private KpiView kpi;
    private PracticeId practice;

    @BeforeEach
    void setUp() {
        practices.withdrawAll();
        plan = plans.plan();
        kpi = kpi(AKITA);
        record(kpi, "2021-Q1", "0");
        practice = practices.published(TOTTORI, "セミナーを開催する");
    }

    @Test
    void aLaggingKpiThatNothingIsAdoptedForIsAGapWithWhatFitsIt() {
        Gap gap = gaps().get(0);

        assertThat(gaps()).hasSize(1);
        assertThat(gap.kpi()).isEqualTo(kpi.id());
        assertThat(gap.standing()).isEqualTo(Standing.OFF_TRACK);
        assertThat(gap.fitting()).isPositive();
        assertThat(gap.best().size()).isEqualTo(Math.min(Gaps.BEST, gap.fitting()));
        assertThat(recommended()).extracting(Recommendation::practice).contains(practice);
    }

    @Test
    void aKpiThatKeepsItsPaceIsNone() {
        KpiView keeping = kpi(AKITA);
        record(keeping, "2021-Q1", "6");

        assertThat(gaps()).extracting(Gap::kpi).containsExactly(kpi.id());
    }

    @Test
    void theListShrinksByOneWithAnAdoptionAndGrowsAgainWhenItIsStopped() {
        AdoptionView adopted = scope.write(AKITA, () -> adoptions.adopt(AKITA, practice, kpi.id(), EDITOR));
        assertThat(gaps()).isEmpty();

        scope.write(
                AKITA,
                () -> adoptions.take(
                        AKITA,
                        practice,
                        AdoptionState.STOPPED,
                        "予算が付かなかった。",
                        Precondition.matches(adopted.etag()),
                        EDITOR));
        assertThat(gaps()).hasSize(1);
    }

    @Test
    void whatThePrefectureWroteOrAdoptedIsNotRecommendedToIt() {
        PracticeId own = practices.published(AKITA, "セミナーを開催する");
        scope.write(AKITA, () -> adoptions.adopt(AKITA, practice, kpi.id(), EDITOR));

        assertThat(recommended()).extracting(Recommendation::practice).doesNotContain(own, practice);
    }

    @Test
    void theBestComesFirstAndOfEqualsTheNewest() {
        assertThat(recommended())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.points(), a.points()))
                .allSatisfy(one -> assertThat(one.points())
                        .isEqualTo(
                                one.reasons().stream().mapToInt(Reason::points).sum()));
    }

    @Test
    void whatIsWithdrawnIsNotRecommended() {
        practices.withdraw(practice);

        assertThat(recommended()).extracting(Recommendation::practice).doesNotContain(practice);
    }

    @Test
    void ofAKpiOfAnotherPrefectureNothingIsSaid() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> scope.read(AKITA, () -> recommendations.of(TOTTORI, kpi.id()))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void manyGapsAreFoundInAsManyStatementsAsOne() {
        int forOne = scope.readNation(() -> QueryCount.of(() -> gaps.of(plan.id())));
        record(kpi(AKITA), "2021-Q1", "0");
        record(kpi(TOTTORI), "2021-Q1", "0");

        assertThat(gaps()).hasSize(3);
        assertThat(scope.readNation(() -> QueryCount.of(() -> gaps.of(plan.id()))))
                .isEqualTo(forOne);
    }

    @Test
    void theCoverageCountsEntriesBesideKpisOfTheSameTopic() {
        Coverage before = coverage();
        practices.published(TOTTORI, "もう一つ");

        assertThat(coverage().entries()).isEqualTo(before.entries() + 1);
        assertThat(seminars(coverage())).isEqualTo(seminars(before) + 1);
    }

    @Test
    void theCourseCountsAdoptionsInTheQuarterOfTheirDay() {
        scope.write(AKITA, () -> adoptions.adopt(AKITA, practice, kpi.id(), EDITOR));
        Coverage.Quarter now = lastQuarter();
        PracticeId another = practices.published(TOTTORI, "別の取組");
        scope.write(AKITA, () -> adoptions.adopt(AKITA, another, kpi.id(), EDITOR));

        assertThat(now.period()).isEqualTo(Period.parse("2021-Q3"));
        assertThat(now.period().firstDay()).isBefore(LocalDate.of(2021, 10, 15));
        assertThat(lastQuarter().adopted()).isEqualTo(now.adopted() + 1);
    }

    private KpiView kpi(TenantId tenant) {
        return plans.kpi(tenant, plan, Accumulation.PER_YEAR, Stage.USE, 1, List.of("seminar"));
    }

    private Coverage.Quarter lastQuarter() {
        List<Coverage.Quarter> course = coverage().course();
        return course.get(course.size() - 1);
    }

    private static int seminars(Coverage coverage) {
        return coverage.topics().stream()
                .filter(topic ->
                        topic.stage() == Stage.USE && topic.measure().code().equals("seminar"))
                .mapToInt(Coverage.Topic::entries)
                .sum();
    }

    private List<Gap> gaps() {
        return scope.readNation(() -> gaps.of(plan.id()));
    }

    private Coverage coverage() {
        return scope.readNation(() -> coverages.of(plan.id()));
    }

    private List<Recommendation> recommended() {
        return scope.read(AKITA, () -> recommendations.of(AKITA, kpi.id()));
    }

    private void record(KpiView of, String period, String value) {
        scope.write(
                of.tenant(),
                () -> results.record(
                        of.tenant(),
                        of.id(),
                        Period.parse(period),
                        new Entry(new BigDecimal(value), ""),
                        EDITOR,
                        Precondition.absent()));
    }
}
