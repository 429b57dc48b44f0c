package jp.chizai.portal.measurement.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.PeriodNames;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods and amounts as people write them. */
class TextsOfFilesTest {

    @ParameterizedTest
    @CsvSource({
        "2021-Q2, 2021-Q2",
        "２０２１－Ｑ２, 2021-Q2",
        "2021 q2, 2021-Q2",
        "FY2021 Q2, 2021-Q2",
        "令和3年度第2四半期, 2021-Q2",
        "令和3年度（2021）第2四半期（7〜9月）, 2021-Q2",
        "R3年度 第２四半期, 2021-Q2",
        "令和元年度上期, 2019-H1",
        "平成30年度下半期, 2018-H2",
        "2021-H1, 2021-H1",
        "2021, 2021",
        "令和3年度, 2021",
        "令和3年（2021）, 2021",
        "2021-09, 2021-09",
        "2021/9, 2021-09",
        "2021年9月, 2021-09",
        "令和3年9月, 2021-09",
        "2022-03-31, 2022-03",
        "2021-09-01, 2021-09",
    })
    void aPeriodIsUnderstood(String text, String period) {
        assertThat(PeriodText.parse(text)).map(Period::toString).hasValue(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Q2", "2021-Q5", "2021-13", "21-Q1", "Sep-21", "昭和60年度", "第2四半期", "2021Q2Q3", "#REF!"})
    void whatIsNoneIsNot(String text) {
        assertThat(PeriodText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void aPeriodIsReadBackFromItsNameInEitherLanguage(Period period) {
        assertThat(PeriodText.parse(PeriodNames.of(period, false, false))).hasValue(period);
        assertThat(PeriodText.parse(PeriodNames.of(period, false, true))).hasValue(period);
    }

    static Stream<Period> periods() {
        return Stream.of(Frequency.values())
                .flatMap(frequency -> Period.between(new FiscalYear(2018), new FiscalYear(2022), frequency));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "１２, 12",
        "'1,234', 1234",
        "'１，２３４', 1234",
        "' 1 234 ', 1234",
        "6回, 6",
        "6 回, 6",
        "0.5, 0.5",
        "▲3, -3",
        "△３, -3",
        "-3, -3",
        "−3, -3",
    })
    void anAmountIsUnderstood(String text, String amount) {
        assertThat(AmountText.parse(text, "回")).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"六", "1e3", "0x10", "1.2.3", "6件", "6%", "=1+2", "--3", "TRUE", "2021-09-01", "回", "."})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> AmountText.parse(text, "回")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40.5%", "４０．５％", "40.5"})
    void aPerCentIsOneOfItsUnit(String text) {
        assertThat(AmountText.parse(text, "%")).isEqualByComparingTo("40.5");
    }
}
