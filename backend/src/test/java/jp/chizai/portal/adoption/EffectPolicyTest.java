package jp.chizai.portal.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.measurement.RecordedKpis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which two periods show what came of something begun on a day: quarters of fiscal years 2020 and 2021. */
class EffectPolicyTest extends AdoptionScenario {

    private static final LocalDate TODAY = LocalDate.of(2021, 10, 15);

    @Autowired
    private RecordedKpis recorded;

    @Test
    void theSamePartOfTheYearBeforeIsSetBesideTheLatest() {
        record("2020-Q1", "1");
        record("2020-Q4", "4");
        record("2021-Q1", "9");

        assertThat(begunOn("2021-04-01")).hasValue(effect("2020-Q1", "1", "2021-Q1", "9", EffectBasis.SAME_SEASON));
    }

    @Test
    void aSumIsComparedOverTheLongestSpanThatIsWhollyRecorded() {
        record("2020-Q1", "1");
        record("2020-Q2", "2");
        record("2021-Q1", "3");
        record("2021-Q2", "4");

        assertThat(begunOn("2021-04-01")).hasValue(effect("2020-H1", "3", "2021-H1", "7", EffectBasis.SAME_SEASON));
    }

    @Test
    void aPeriodWithAGapIsNotComparedAsAWhole() {
        record("2020-Q2", "2");
        record("2021-Q1", "3");
        record("2021-Q2", "4");

        assertThat(begunOn("2021-04-01")).hasValue(effect("2020-Q2", "2", "2021-Q2", "4", EffectBasis.SAME_SEASON));
    }

    @Test
    void withoutTheSameSeasonTheLastOneBeforeIsTaken() {
        record("2020-Q3", "1");
        record("2020-Q4", "2");
        record("2021-Q1", "5");

        assertThat(begunOn("2021-04-01")).hasValue(effect("2020-Q4", "2", "2021-Q1", "5", EffectBasis.LAST_BEFORE));
    }

    @Test
    void aPeriodCountsAsAfterFromItsMiddleAndAsBeforeOnlyIfItIsOver() {
        record("2020-Q2", "1");
        record("2021-Q2", "5");

        // The second quarter has 92 days: its 47th is 16 August.
        assertThat(begunOn("2021-08-16")).isPresent();
        assertThat(begunOn("2021-08-17")).isEmpty();
        assertThat(begunOn("2020-09-30")).isEmpty();
        assertThat(begunOn("2020-10-01")).isPresent();
    }

    @Test
    void nothingBeforeOrNothingAfterShowsNothing() {
        record("2021-Q1", "5");
        assertThat(begunOn("2021-04-01")).isEmpty();
        assertThat(begunOn("2021-10-01")).isEmpty();
    }

    @Test
    void aLevelIsTheLatestBesideTheLastBefore() {
        kpi = plans.kpi(ADOPTER, plan, Accumulation.LEVEL, Stage.USE, 1);
        record("2020-Q1", "10");
        record("2020-Q4", "12");
        record("2021-Q1", "15");

        assertThat(begunOn("2021-04-01")).hasValue(effect("2020-Q4", "12", "2021-Q1", "15", EffectBasis.LAST_BEFORE));
    }

    @Test
    void acrossABreakOfTheSeriesNothingIsCompared() {
        record("2020-Q1", "1");
        record("2020-Q4", "2");
        kpi = plans.amended(kpi, 2021, "社", Frequency.QUARTER, "6");
        record("2021-Q1", "5");

        assertThat(begunOn("2021-04-01")).isEmpty();
    }

    @Test
    void theNumbersAreSharedOnceTheAdopterSaysThatItSawTheEffect() {
        record("2020-Q2", "1");
        loadedSince("2021-07-01");
        record("2021-Q2", "5");
        assertThat(own().effect()).isNotNull();
        assertThat(asShared().effect()).isNull();

        take(AdoptionState.EFFECT_SEEN, "相談が増えた。");

        assertThat(asShared().effect()).isEqualTo(effect("2020-Q2", "1", "2021-Q2", "5", EffectBasis.SAME_SEASON));
        assertThat(asShared().reason()).isEqualTo("相談が増えた。");
    }

    @Test
    void aResultThatIsCorrectedIsCorrectedForEverybodyAtOnce() {
        record("2020-Q2", "1");
        loadedSince("2021-07-01");
        String tag = record("2021-Q2", "5").etag();
        take(AdoptionState.EFFECT_SEEN, "相談が増えた。");

        scope.write(
                ADOPTER,
                () -> results.record(
                        ADOPTER,
                        kpi.id(),
                        Period.parse("2021-Q2"),
                        new Entry(new BigDecimal("4"), ""),
                        EDITOR,
                        Precondition.matches(tag)));

        assertThat(asShared().effect().afterValue()).isEqualByComparingTo("4");
    }

    private void loadedSince(String start) {
        scope.write(ADOPTER, () -> {
            adoptions.loadIllustrative(
                    ADOPTER,
                    practice,
                    kpi.id(),
                    List.of(
                            new Adoptions.LoadedStep(AdoptionState.CONSIDERING, LocalDate.parse(start), null),
                            new Adoptions.LoadedStep(AdoptionState.STARTED, LocalDate.parse(start), null)),
                    EDITOR);
            return null;
        });
    }

    private Optional<AdoptionEffect> begunOn(String day) {
        RecordedKpi of = scope.read(ADOPTER, () -> recorded.find(ADOPTER, List.of(kpi.id())))
                .get(kpi.id());
        return EffectPolicy.of(of, LocalDate.parse(day), TODAY);
    }

    private static AdoptionEffect effect(
            String before, String beforeValue, String after, String afterValue, EffectBasis basis) {
        return new AdoptionEffect(
                Period.parse(before),
                new BigDecimal(beforeValue),
                Period.parse(after),
                new BigDecimal(afterValue),
                basis);
    }
}
