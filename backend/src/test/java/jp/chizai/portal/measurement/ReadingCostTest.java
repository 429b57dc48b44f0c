package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading many KPIs asks the database hardly more often than reading a few. */
@DatabaseTest
class ReadingCostTest {

    private static final PlanId PLAN = new PlanId("plan-2");
    private static final TenantId AOMORI = new TenantId(2);

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private KpiSheets sheets;

    @Autowired
    private TenantScope scope;

    @Autowired
    private Plans plans;

    @BeforeEach
    void plansAreKnown() {
        plans.all();
    }

    @Test
    void theCountSeesWhatIsAsked() {
        assertThat(QueryCount.of(() -> scope.read(AOMORI, () -> 1))).isEqualTo(1);
    }

    @Test
    void allRegionalKpisOfThePlanCostNoMoreThanThoseOfOneTenant() {
        int ofOne = QueryCount.of(() -> scope.read(AOMORI, () -> scorecards.ofTenant(AOMORI, PLAN)));
        int ofAll = QueryCount.of(() -> scope.readNation(() -> scorecards.ofPrefectures(PLAN)));
        assertThat(ofAll).isLessThanOrEqualTo(ofOne);
    }

    @Test
    void whatIsDueCostsNoQueryPerKpi() {
        int listed = QueryCount.of(() -> scope.read(AOMORI, () -> scorecards.ofTenant(AOMORI, PLAN)));
        assertThat(QueryCount.of(() -> scope.read(AOMORI, () -> sheets.due(AOMORI, PLAN))))
                .isLessThanOrEqualTo(listed + 1);
    }
}
