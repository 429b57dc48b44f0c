package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A KPI of Ishikawa by quarter, due 6 a year, in the middle of fiscal year 2021; and what is asked of it. */
@DatabaseTest
abstract class SeriesScenario {

    static final TenantId TENANT = new TenantId(17);
    static final Author AUTHOR = new Author("tester", "試験 担当", "editor");

    @Autowired
    PlansForTests given;

    @Autowired
    Results results;

    @Autowired
    KpiSheets sheets;

    @Autowired
    Grids grids;

    @Autowired
    Scorecards scorecards;

    @Autowired
    TenantScope scope;

    Plan plan;
    KpiView kpi;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
    }

    void record(String period, String value) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT, kpi.id(), Period.parse(period), entry(value), AUTHOR, Precondition.absent()));
    }

    CellOutcome enter(String period, String value, Precondition precondition) {
        return scope.write(
                        TENANT,
                        () -> results.recordAll(
                                TENANT, plan.id(), List.of(cell(period, value, precondition)), AUTHOR, Origin.ENTRY))
                .cells()
                .get(0);
    }

    Cell cell(String period, String value, Precondition precondition) {
        return new Cell(kpi.id(), Period.parse(period), entry(value), precondition, false);
    }

    static Entry entry(String value) {
        return new Entry(new BigDecimal(value), "");
    }

    KpiSheet sheet() {
        return scope.read(TENANT, () -> sheets.of(TENANT, kpi.id()));
    }

    Judgement judgement() {
        Judgement ofSheet = sheet().scorecard().judgement();
        assertThat(scorecard().judgement()).isEqualTo(ofSheet);
        return ofSheet;
    }

    Scorecard scorecard() {
        return scope.read(TENANT, () -> scorecards.ofTenant(TENANT, plan.id())).stream()
                .filter(card -> card.kpi().id().equals(kpi.id()))
                .findFirst()
                .orElseThrow();
    }

    KpiSheet.Year year(int year) {
        return sheet().years().stream()
                .filter(of -> of.fiscalYear().value() == year)
                .findFirst()
                .orElseThrow();
    }

    Grid.Row row(FiscalYear year) {
        return scope.read(TENANT, () -> grids.of(TENANT, plan.id(), year)).rows().stream()
                .filter(row -> row.kpiId().equals(kpi.id()))
                .findFirst()
                .orElseThrow();
    }

    static String plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
