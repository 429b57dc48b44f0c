package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Executors;
import jp.chizai.portal.Overtaking;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An amendment never rewrites what was reported against the old definition, and no value is compared across a break. */
class AmendedSeriesTest extends SeriesScenario {

    @Autowired
    private Overtaking overtaking;

    @Test
    void aResultKeepsTheDefinitionItWasReportedAgainst() {
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");
        record("2021-Q2", "60");

        assertThat(sheet().results())
                .extracting(ResultView::period, result -> result.value().intValue(), ResultView::definitionNumber)
                .containsExactly(tuple(Period.parse("2021-Q1"), 3, 1), tuple(Period.parse("2021-Q2"), 60, 2));
    }

    @Test
    void anotherUnitIsNeverAddedToTheOldOne() {
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");
        assertThat(judgement().value()).isNull();
        assertThat(judgement().standing()).isEqualTo(Standing.NO_DATA);

        record("2021-Q2", "70");
        assertThat(judgement().value()).isEqualByComparingTo("70");
        assertThat(judgement().target()).isEqualByComparingTo("120");
        assertThat(judgement().paceDue()).isEqualByComparingTo("60");
        assertThat(judgement().missingPeriods()).containsExactly(Period.parse("2021-Q1"));
    }

    @Test
    void aYearBeforeTheBreakIsJudgedAsItWas() {
        record("2020-Q4", "6");
        KpiSheet.Year before = year(2020);
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");

        assertThat(year(2020)).isEqualTo(before);
        assertThat(before.attainment()).isEqualByComparingTo("1");
        assertThat(year(2021).definitionNumber()).isEqualTo(2);
    }

    @Test
    void thePictureStopsAtTheBreakAndBeginsAnew() {
        record("2020-Q4", "6");
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");
        record("2021-Q2", "60");

        assertThat(sheet().series())
                .filteredOn(point -> List.of("2020-Q4", "2021-Q1", "2021-Q2")
                        .contains(point.period().toString()))
                .extracting(
                        KpiSheet.Point::definitionNumber,
                        point -> plain(point.value()),
                        point -> plain(point.running()),
                        point -> plain(point.paceDue()))
                .containsExactly(tuple(1, "6", "6", "6"), tuple(2, null, null, "30"), tuple(2, "60", "60", "60"));
    }

    @Test
    void theBreakIsNamedWithItsFirstPeriodAndItsReason() {
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");

        assertThat(sheet().versions())
                .extracting(
                        KpiSheet.Version::number,
                        KpiSheet.Version::series,
                        KpiSheet.Version::begins,
                        KpiSheet.Version::seriesBreak,
                        KpiSheet.Version::reason,
                        KpiSheet.Version::unit)
                .containsExactly(
                        tuple(1, 1, Period.parse("2020-Q1"), false, null, "回"),
                        tuple(2, 2, Period.parse("2021-Q1"), true, "数え方を改めるため。", "人"));
    }

    @Test
    void whatTheBreakLeftBehindIsDueAnewAndItsHistoryStays() {
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");
        assertThat(scope.read(TENANT, () -> sheets.due(TENANT, plan.id())))
                .filteredOn(due -> due.period().toString().startsWith("2021"))
                .extracting(
                        due -> due.period().toString(), due -> due.definition().unit())
                .containsExactly(tuple("2021-Q1", "人"), tuple("2021-Q2", "人"));

        scope.write(
                TENANT,
                () -> results.record(
                        TENANT, kpi.id(), Period.parse("2021-Q1"), entry("40"), AUTHOR, Precondition.matches("0")));
        assertThat(sheet().history())
                .extracting(
                        change -> plain(change.from()),
                        ChangeView::definitionFrom,
                        change -> plain(change.to()),
                        ChangeView::definitionTo)
                .containsExactly(tuple("3", 1, "40", 2), tuple(null, null, "3", 1));
        assertThat(judgement().value()).isEqualByComparingTo("40");
    }

    @Test
    void theSameNumberReportedAnewIsWrittenAgainstTheNewDefinition() {
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");

        assertThat(enter("2021-Q1", "3", Precondition.matches("0")).kind()).isEqualTo(CellOutcome.Kind.SAVED);
        assertThat(enter("2021-Q1", "3", Precondition.matches("1")).kind()).isEqualTo(CellOutcome.Kind.UNCHANGED);
        assertThat(sheet().results()).extracting(ResultView::definitionNumber).containsExactly(2);
    }

    @Test
    void aPeriodBeforeTheBreakIsStillEnteredByTheOldDefinition() {
        given.amended(kpi, 2021, "人", Frequency.HALF, "120");

        ResultView byProxy = scope.write(
                TENANT,
                () -> results.recordByProxy(TENANT, cell("2020-Q3", "2", Precondition.absent()), "電話で聞いた。", AUTHOR));
        assertThat(byProxy.definitionNumber()).isEqualTo(1);
        assertThat(enter("2020-Q4", "4", Precondition.absent()).result().definitionNumber())
                .isEqualTo(1);
        assertThat(year(2020).value()).isEqualByComparingTo("6");
    }

    @Test
    void anotherFrequencyHoldsFromItsYearOn() {
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "回", Frequency.HALF, "8");

        assertThat(sheet().periods())
                .extracting(period -> period.period().toString())
                .containsExactly(
                        "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-H1", "2021-H2", "2022-H1", "2022-H2");
        assertThatThrownBy(() -> record("2021-Q2", "3"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.INVALID_PERIOD));
        record("2021-H1", "4");
        assertThat(judgement().value()).isEqualByComparingTo("4");
        assertThat(judgement().paceDue()).isEqualByComparingTo("4");
        assertThat(sheet().results()).extracting(ResultView::definitionNumber).containsExactly(1, 2);
    }

    @Test
    void aCumulativeKpiCountsFromTheBreakOn() {
        kpi = given.kpi(TENANT, plan, Accumulation.CUMULATIVE, Stage.USE, 1);
        record("2020-Q4", "9");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "80");
        record("2021-Q2", "25");

        assertThat(judgement().value()).isEqualByComparingTo("25");
        // Two of the eight quarters that remain of the plan have ended.
        assertThat(judgement().paceDue()).isEqualByComparingTo("20");
        assertThat(judgement().standing()).isEqualTo(Standing.ON_TRACK);
    }

    @Test
    void aLevelLooksAtNothingBeforeTheBreak() {
        kpi = given.kpi(TENANT, plan, Accumulation.LEVEL, Stage.USE, 1);
        record("2020-Q4", "6");
        given.amended(kpi, 2021, "%", Frequency.QUARTER, "50");

        assertThat(judgement().value()).isNull();
        record("2021-Q1", "40");
        assertThat(judgement().value()).isEqualByComparingTo("40");
    }

    @Test
    void withoutABreakTheSumGoesOnAndEachYearHasTheTargetOfItsVersion() {
        record("2020-Q4", "6");
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "回", Frequency.QUARTER, "12");
        record("2021-Q2", "3");

        assertThat(judgement().value()).isEqualByComparingTo("6");
        assertThat(judgement().target()).isEqualByComparingTo("12");
        assertThat(year(2020).target()).isEqualByComparingTo("6");
        assertThat(sheet().versions()).extracting(KpiSheet.Version::series).containsExactly(1, 1);
    }

    @Test
    void anAmendmentOfNextYearChangesNothingToday() {
        record("2021-Q2", "3");
        Scorecard before = scorecard();
        given.amended(kpi, 2022, "人", Frequency.YEAR, "120");

        assertThat(scorecard().judgement()).isEqualTo(before.judgement());
        assertThat(scorecard().definition().unit()).isEqualTo("回");
        assertThat(row(new FiscalYear(2021)).unit()).isEqualTo("回");
        assertThat(row(new FiscalYear(2022)).unit()).isEqualTo("人");
    }

    @Test
    void aResultThatWaitedForAnAmendmentIsJudgedByIt() throws Exception {
        overtaking.of(
                TENANT, () -> given.amended(kpi, 2021, "人", Frequency.QUARTER, "120"), Executors.callable((Runnable)
                        () -> record("2021-Q1", "30")));

        assertThat(sheet().results()).extracting(ResultView::definitionNumber).containsExactly(2);
        assertThat(judgement().target()).isEqualByComparingTo("120");
    }

    @Test
    void whatIsUsualIsToldByTheSameSeriesOnly() {
        record("2020-Q4", "6");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "1200");

        assertThat(enter("2021-Q1", "300", Precondition.absent()).kind()).isEqualTo(CellOutcome.Kind.SAVED);
        assertThat(enter("2020-Q3", "300", Precondition.absent()).kind()).isEqualTo(CellOutcome.Kind.UNUSUAL);
    }

    @Test
    void theGridShowsWhatTheBreakLeftBehindAsNotCountedAndComparesNothingAcrossIt() {
        record("2020-Q4", "6");
        record("2021-Q1", "3");
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");

        assertThat(row(null).terms())
                .extracting(Grid.Terms::series, Grid.Terms::unit)
                .containsExactly(tuple(1, "回"), tuple(2, "人"));
        assertThat(row(new FiscalYear(2021)).cells())
                .filteredOn(cell -> cell.period().equals(Period.parse("2021-Q1")))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.value()).isEqualByComparingTo("3");
                    assertThat(cell.reportedAgainst()).isEqualTo(1);
                    assertThat(cell.definitionNumber()).isEqualTo(2);
                    assertThat(cell.counts()).isFalse();
                    assertThat(cell.due()).isTrue();
                    assertThat(cell.previousValue()).isNull();
                    assertThat(cell.lastYearValue()).isNull();
                });
    }
}
