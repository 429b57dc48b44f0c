package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.Overtaking;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.measurement.KpiSheet;
import jp.chizai.portal.measurement.KpiSheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A definition is amended while a report that speaks of it is on its way: what is closed must be what was reported. */
class AmendedReportsTest extends ReportScenario {

    @Autowired
    private KpiSheets sheets;

    @Autowired
    private Overtaking overtaking;

    @Test
    void aReportByTheOldDefinitionIsNotEndorsed() {
        submitted();
        amendUnit();

        assertOutdated(refused(() -> take(APPROVER, Step.ENDORSE, null)));
        assertThat(state()).isEqualTo(FlowState.SUBMITTED);
    }

    @Test
    void aReportByTheOldDefinitionIsNotChecked() {
        submitted();
        take(APPROVER, Step.ENDORSE, null);
        amendUnit();

        assertOutdated(refused(() -> take(BUREAU, Step.CHECK, null)));
    }

    @Test
    void aReportByTheOldDefinitionIsNotConfirmed() {
        checked();
        amendUnit();

        assertOutdated(refused(() -> take(COORDINATOR, Step.CONFIRM, null)));
        record("2021-Q2", "40", Precondition.matches("0"));
    }

    @Test
    void anotherTargetIsAnotherDefinitionToo() {
        checked();
        given.amended(kpi, 2021, "回", Frequency.QUARTER, "12");

        assertOutdated(refused(() -> take(COORDINATOR, Step.CONFIRM, null)));
    }

    @Test
    void anAmendmentOfALaterYearDoesNotConcernIt() {
        checked();
        given.amended(kpi, 2022, "人", Frequency.QUARTER, "120");

        assertThat(take(COORDINATOR, Step.CONFIRM, null).flow().state()).isEqualTo(FlowState.CONFIRMED);
    }

    @Test
    void itsReaderSeesTheNumbersOfTheNewDefinitionBesideThoseSubmitted() {
        submitted();
        amendUnit();

        ReportItem item = onlyItem();
        assertThat(item.figures().definitionNumber()).isEqualTo(1);
        assertThat(item.unit()).isEqualTo("回");
        assertThat(item.later().definitionNumber()).isEqualTo(2);
        assertThat(item.later().periodValue()).isNull();
    }

    @Test
    void onceGivenBackItIsSubmittedByTheNewDefinitionAndClosedWithItsResults() {
        checked();
        amendUnit();
        take(COORDINATOR, Step.RETURN, "新しい定義で出し直してください。");
        record("2021-Q1", "40", Precondition.matches("0"));
        record("2021-Q2", "30", Precondition.matches("0"));
        take(EDITOR, Step.SUBMIT, null);
        take(APPROVER, Step.ENDORSE, null);
        take(BUREAU, Step.CHECK, null);
        ReportItem closed = take(COORDINATOR, Step.CONFIRM, null).items().get(0);

        assertThat(closed.figures().definitionNumber()).isEqualTo(2);
        assertThat(closed.figures().periodValue()).isEqualByComparingTo("70");
        assertThat(valueOfTheYear()).isEqualByComparingTo("70");
    }

    @Test
    void anAmendmentConfirmedWhileItIsBeingConfirmedIsSeen() throws Exception {
        checked();
        String seen = report(COORDINATOR).etag();

        ProblemException refused = overtaking.of(
                TENANT,
                this::amendUnit,
                () -> refused(() -> take(COORDINATOR, Step.CONFIRM, null, Precondition.matches(seen))));

        assertOutdated(refused);
    }

    @Test
    void anAmendmentConfirmedAfterItWasClosedLeavesItsResultsInTheClosedPeriod() throws Exception {
        checked();
        String seen = report(COORDINATOR).etag();

        overtaking.of(
                TENANT,
                () -> take(COORDINATOR, Step.CONFIRM, null, Precondition.matches(seen)),
                () -> given.amended(kpi, 2021, "回", Frequency.QUARTER, "12"));

        assertThat(onlyItem().figures().definitionNumber()).isEqualTo(1);
        assertThat(sheet().periods())
                .filteredOn(period -> period.fiscalYear().value() == 2021)
                .extracting(KpiSheet.ReportingPeriod::definitionNumber)
                .containsExactly(1, 1, 2, 2);
    }

    private void amendUnit() {
        given.amended(kpi, 2021, "人", Frequency.QUARTER, "120");
    }

    private void checked() {
        submitted();
        take(APPROVER, Step.ENDORSE, null);
        take(BUREAU, Step.CHECK, null);
    }

    private void assertOutdated(ProblemException refused) {
        assertThat(refused.problem()).isEqualTo(Problem.AMENDED_SINCE);
        assertThat(refused.faults())
                .containsExactly(new FieldFault("items/" + kpi.id().value(), "field.amended-since", List.of("1", "2")));
    }

    private BigDecimal valueOfTheYear() {
        return sheet().years().stream()
                .filter(year -> year.fiscalYear().value() == 2021)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private KpiSheet sheet() {
        return scope.read(TENANT, () -> sheets.of(TENANT, kpi.id()));
    }
}
