package jp.chizai.portal.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.Plan.PublishedFigure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of the source document, computed from what is loaded. */
@DatabaseTest
class FiguresThatMustComeOutTest {

    private static final PlanId FIRST = new PlanId("plan-1");
    private static final PlanId SECOND = new PlanId("plan-2");

    @Autowired
    private Overviews overviews;

    @Autowired
    private Plans plans;

    @Autowired
    private Kpis kpis;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private TenantScope scope;

    @Test
    void theCentralKpisMetInTheFirstPlanAreAsManyAsPublished() {
        StandingCounts central = overviews.of(FIRST).central();
        PublishedFigure published = published(FIRST, "central");
        assertThat(central.set()).isEqualTo(published.set());
        assertThat(central.achieved()).isEqualTo(published.achieved());
    }

    @Test
    void theOneMissedIsThatOfEnterprisesFilingForTheFirstTime() {
        assertThat(central(FIRST))
                .filteredOn(scorecard -> scorecard.judgement().standing() != Standing.ACHIEVED)
                .extracting(scorecard -> scorecard.kpi().code())
                .containsExactly("C1-6");
    }

    @Test
    void theRegionalKpisMetInTheFirstPlanAreAsManyAsPublished() {
        StandingCounts regional = overviews.of(FIRST).regional();
        PublishedFigure published = published(FIRST, "regional");
        assertThat(regional.set()).isEqualTo(published.set());
        assertThat(regional.achieved()).isEqualTo(published.achieved());
    }

    @Test
    void theSecondPlanHas112RegionalKpisOverAll47Prefectures() {
        Overview overview = overviews.of(SECOND);
        assertThat(overview.regional().set()).isEqualTo(112);
        assertThat(overview.tenants())
                .hasSize(47)
                .allSatisfy(tenant -> assertThat(tenant.counts().set()).isBetween(2, 3));
    }

    @Test
    void allButTheThreePublishedRegionalKpisAreMarkedIllustrative() {
        List<KpiView> regional = scope.readNation(() -> kpis.ofPrefectures(SECOND));
        assertThat(regional)
                .filteredOn(kpi -> !kpi.illustrative())
                .extracting(kpi -> kpi.tenant().code())
                .containsExactly("02", "23", "42");
        assertThat(overviews.of(SECOND).illustrative()).isEqualTo(regional.size() - 3);
    }

    @Test
    void theCoreKpiOfTheSecondPlanIs250AYearAnd750InAll() {
        KpiView core = central(SECOND).stream()
                .map(Scorecard::kpi)
                .filter(kpi -> kpi.code().equals("C2-0"))
                .findFirst()
                .orElseThrow();
        assertThat(core.definition().targets().stream().filter(target -> !target.planEnd()))
                .hasSize(3)
                .allSatisfy(target -> assertThat(target.value()).isEqualByComparingTo("250"));
        assertThat(core.definition().targetOfPlanEnd())
                .hasValueSatisfying(target -> assertThat(target).isEqualByComparingTo("750"));
    }

    @Test
    void everyStandingOccursAmongTheRegionalKpisOfTheSecondPlan() {
        assertThat(scope.readNation(() -> scorecards.ofPrefectures(SECOND)))
                .extracting(scorecard -> scorecard.judgement().standing())
                .contains(Standing.values());
    }

    @Test
    void everyBreakdownCountsEveryRegionalKpiOnce() {
        Stream.of(FIRST, SECOND).map(overviews::of).forEach(overview -> {
            int set = overview.regional().set();
            assertThat(overview.tenants().stream()
                            .mapToInt(part -> part.counts().set())
                            .sum())
                    .isEqualTo(set);
            assertThat(overview.byStage().stream()
                            .mapToInt(part -> part.counts().set())
                            .sum())
                    .isEqualTo(set);
            assertThat(overview.byPolicy().stream()
                            .mapToInt(part -> part.counts().set())
                            .sum())
                    .isEqualTo(set);
            assertThat(overview.byBureau().stream()
                            .mapToInt(part -> part.counts().set())
                            .sum())
                    .isEqualTo(set);
        });
    }

    @Test
    void allStagesAccumulationsDirectionsAndFrequenciesAreRepresented() {
        List<KpiView> regional = scope.readNation(() -> kpis.ofPrefectures(SECOND));
        assertThat(regional).extracting(kpi -> kpi.definition().stage()).contains(jp.chizai.portal.plan.Stage.values());
        assertThat(regional)
                .extracting(kpi -> kpi.definition().accumulation())
                .contains(jp.chizai.portal.plan.Accumulation.values());
        assertThat(regional)
                .extracting(kpi -> kpi.definition().frequency())
                .contains(jp.chizai.portal.kernel.Frequency.values());
        assertThat(regional).extracting(kpi -> kpi.definition().sentence()).doesNotHaveDuplicates();
    }

    private List<Scorecard> central(PlanId plan) {
        return scope.read(TenantId.CENTRE, () -> scorecards.ofTenant(TenantId.CENTRE, plan));
    }

    private PublishedFigure published(PlanId plan, String code) {
        return plans.find(plan).orElseThrow().publishedFigures().stream()
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
