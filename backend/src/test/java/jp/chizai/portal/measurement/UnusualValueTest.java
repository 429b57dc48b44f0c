package jp.chizai.portal.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Baseline;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualValueTest {

    @ParameterizedTest(name = "after {0} with {1} decimals a {2} is unusual: {3}")
    @CsvSource({
        // A digit too many, a digit too few.
        "120 135 128, 0, 1280, true",
        "120 135 128, 0, 12, true",
        "120 135 128, 0, 0, true",
        // A good year, a bad year.
        "120 135 128, 0, 300, false",
        "120 135 128, 0, 30, false",
        "120 135 128, 0, 675, false",
        "120 135 128, 0, 676, true",
        // Small counts leap without anything being wrong.
        "1, 0, 9, false",
        "0, 0, 10, false",
        "0, 0, 11, true",
        "2 0 1, 0, 12, false",
        "2 0 1, 0, 13, true",
        "6, 0, 0, false",
        // 0.4 for 40 %.
        "38.5 40.1, 1, 0.4, true",
        "38.5 40.1, 1, 41.0, false",
        "0.5, 1, 1.5, false",
        "0.5, 1, 5.0, true",
    })
    void isToldByTheResultsSoFar(String history, int decimals, BigDecimal value, boolean unusual) {
        assertThat(rule(decimals, null, history).of(value, null).isPresent()).isEqualTo(unusual);
    }

    @Test
    void withoutAHistoryNothingIs() {
        assertThat(rule(0, null, "").of(new BigDecimal("999999"), null)).isEmpty();
    }

    @Test
    void aCorrectionIsNotMeasuredByTheValueItCorrects() {
        BigDecimal mistyped = new BigDecimal("1200");
        assertThat(rule(0, null, "120 1200").of(new BigDecimal("125"), mistyped))
                .isEmpty();
        assertThat(rule(0, null, "120 1200").of(mistyped, mistyped)).isPresent();
        assertThat(rule(0, null, "1200").of(new BigDecimal("12"), mistyped)).isEmpty();
    }

    @Test
    void theBaselineOfALevelIsPartOfItsHistory() {
        assertThat(rule(1, "30", "").of(new BigDecimal("0.3"), null)).isPresent();
        assertThat(rule(1, "30", "").of(new BigDecimal("33"), null)).isEmpty();
    }

    @Test
    void theQuestionSaysWhatWasUsual() {
        assertThat(rule(0, null, "135 120")
                        .of(new BigDecimal("1280"), null)
                        .orElseThrow()
                        .arguments())
                .containsExactly("120", "135");
    }

    private static UnusualValue rule(int decimals, String baseline, String history) {
        List<BigDecimal> results = Arrays.stream(history.split(" "))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .toList();
        Definition definition = new Definition(
                "文",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "件",
                decimals,
                baseline == null ? Accumulation.PER_YEAR : Accumulation.LEVEL,
                Direction.AT_LEAST,
                Frequency.QUARTER,
                YearBasis.FISCAL,
                baseline == null ? null : new Baseline("2019", new BigDecimal(baseline)),
                List.of(),
                null,
                null,
                null);
        return new UnusualValue(definition, results);
    }
}
