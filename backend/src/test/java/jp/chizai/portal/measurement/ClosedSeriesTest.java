package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.chizai.portal.Overtaking;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.overview.Overviews;
import jp.chizai.portal.plan.Definitions;
import jp.chizai.portal.plan.KpiVersions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was closed before an amendment stays as it was, whatever year the amendment speaks of. */
class ClosedSeriesTest extends SeriesScenario {

    @Autowired
    private PeriodScorecards periodScorecards;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Overtaking overtaking;

    @Autowired
    private Overviews overviews;

    @Test
    void aHalfYearClosedBeforeTheAmendmentStaysAsItWas() {
        record("2021-Q1", "3");
        record("2021-Q2", "3");
        close("2021-H1");
        Period half = Period.parse("2021-H1");
        PeriodScorecard before = of(half);
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");

        PeriodScorecard after = of(half);
        assertThat(after.judgement()).isEqualTo(before.judgement());
        assertThat(after.value()).isEqualByComparingTo("6");
        assertThat(after.version().number()).isEqualTo(1);
        assertThat(sheet().versions().get(1).begins()).isEqualTo(Period.parse("2021-Q3"));
        record("2021-Q3", "70");
        assertThat(judgement().value()).isEqualByComparingTo("70");
        assertThat(judgement().missingPeriods()).isEmpty();
    }

    @Test
    void aTargetChangedWithoutABreakLeavesAClosedHalfYearItsOldOne() {
        record("2021-Q2", "3");
        close("2021-H1");
        given.amended(kpi, 2021, "回", Frequency.QUARTER, "12");

        assertThat(of(Period.parse("2021-H1")).judgement().target()).isEqualByComparingTo("6");
        assertThat(judgement().target()).isEqualByComparingTo("12");
    }

    @Test
    void aYearClosedBeforeTheAmendmentIsJudgedByItsOldTargetWhereverItIsShown() {
        record("2021-Q2", "6");
        close("2021");
        given.amended(kpi, 2021, "回", Frequency.QUARTER, "60");

        assertThat(judgement().target()).isEqualByComparingTo("6");
        assertThat(judgement().standing()).isEqualTo(Standing.ACHIEVED);
        assertThat(row(null).standing()).isEqualTo(Standing.ACHIEVED);
        assertThat(row(new FiscalYear(2021)).yearTarget()).isEqualByComparingTo("6");
        assertThat(paceDue("2021-Q2")).isEqualTo("3");
        assertThat(year(2021).target()).isEqualByComparingTo("6");
    }

    @Test
    void thePictureOfAHalfYearClosedBeforeTheAmendmentKeepsItsPace() {
        close("2021-H1");
        given.amended(kpi, 2021, "回", Frequency.QUARTER, "60");

        assertThat(paceDue("2021-Q2")).isEqualTo("3");
        assertThat(paceDue("2021-Q3")).isEqualTo("45");
    }

    @Test
    void aClosedPeriodThatIsOpenedAgainIsJudgedByTheAmendmentAndCountedSo() {
        record("2021-Q2", "6");
        close("2021");
        given.amended(kpi, 2021, "回", Frequency.QUARTER, "60");
        assertThat(overviews.of(plan.id()).regional().achieved()).isEqualTo(1);

        scope.write(TENANT, () -> locks.unlock(TENANT, plan.id(), Period.parse("2021"), AUTHOR, "訂正のため。"));

        assertThat(judgement().target()).isEqualByComparingTo("60");
        assertThat(overviews.of(plan.id()).regional().achieved()).isZero();
        assertThat(overviews.of(plan.id()).regional().offTrack()).isEqualTo(1);
    }

    @Test
    void theTagOfAKpiTellsOfAnAmendmentAndOfClosing() {
        String before = sheet().tag();
        given.amended(kpi, 2022, "人", Frequency.QUARTER, "120");
        String amended = sheet().tag();
        close("2020");

        assertThat(amended).isNotEqualTo(before);
        assertThat(sheet().tag()).isNotEqualTo(amended).isNotEqualTo(before);
    }

    @Test
    void aDefinitionIsNotWrittenWhileAPeriodIsBeingClosed() throws Exception {
        whatIsWrittenWaitsFor(() -> locks.lock(TENANT, plan.id(), Period.parse("2021-H1"), AUTHOR));
    }

    @Test
    void aDefinitionIsNotWrittenWhileAPeriodIsBeingOpenedAgain() throws Exception {
        whatIsWrittenWaitsFor(() -> locks.unlock(TENANT, plan.id(), Period.parse("2021-H1"), AUTHOR, "訂正のため。"));
    }

    private void whatIsWrittenWaitsFor(Runnable first) throws Exception {
        Signatory editor = new Signatory(AUTHOR, Set.of(Duty.PREPARE));

        KpiVersions amended = overtaking.of(
                TENANT,
                first,
                () -> scope.write(TENANT, () -> definitions.amend(TENANT, kpi.id(), "数え方を改めるため。", 2021, editor)));

        assertThat(amended.inFlow()).isEqualTo(2);
    }

    private void close(String period) {
        scope.write(TENANT, () -> locks.lock(TENANT, plan.id(), Period.parse(period), AUTHOR));
    }

    private String paceDue(String period) {
        return sheet().series().stream()
                .filter(point -> point.period().equals(Period.parse(period)))
                .map(point -> plain(point.paceDue()))
                .findFirst()
                .orElseThrow();
    }

    private PeriodScorecard of(Period period) {
        return scope.read(TENANT, () -> periodScorecards.of(TENANT, plan.id(), period)).stream()
                .filter(card -> card.kpi().id().equals(kpi.id()))
                .findFirst()
                .orElseThrow();
    }
}
