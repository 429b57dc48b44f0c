package jp.chizai.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021,    2021-04-01, 2022-03-31, 2021",
        "2021-H1, 2021-04-01, 2021-09-30, 2021",
        "2021-H2, 2021-10-01, 2022-03-31, 2021",
        "2021-Q1, 2021-04-01, 2021-06-30, 2021",
        "2021-Q4, 2022-01-01, 2022-03-31, 2021",
        "2021-09, 2021-09-01, 2021-09-30, 2021",
        "2022-03, 2022-03-01, 2022-03-31, 2021",
    })
    void liesInTheJapaneseFiscalYear(String text, LocalDate first, LocalDate last, int year) {
        Period period = Period.parse(text);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.year()).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "2021-Q5",
                "2021-Q0",
                "2021-H3",
                "2021-13",
                "2021-00",
                "2021-9",
                "２０２１",
                "0000",
                "9999",
                "2021-Q1 ",
                "2021/09"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Period.tryParse(text)).isEmpty();
    }

    @Test
    void ofAYearFollowEachOtherWithoutGap() {
        for (Frequency frequency : Frequency.values()) {
            assertThat(Period.of(new FiscalYear(2021), frequency).skip(1))
                    .allSatisfy(period ->
                            assertThat(period.previous().lastDay().plusDays(1)).isEqualTo(period.firstDay()));
        }
    }

    @Property
    void isWrittenAsItIsRead(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void isTheSameAsWhatIsWrittenAlikeAndNothingElse(
            @ForAll("fewPeriods") Period one, @ForAll("fewPeriods") Period other) {
        assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
        if (one.equals(other)) {
            assertThat(one).hasSameHashCodeAs(other);
        }
    }

    @Property
    void belongsToTheFiscalYearOfEachOfItsDays(@ForAll("periods") Period period) {
        assertThat(FiscalYear.of(period.firstDay())).isEqualTo(period.year());
        assertThat(FiscalYear.of(period.lastDay())).isEqualTo(period.year());
    }

    @Provide
    Arbitrary<Period> periods() {
        return periodsOf(1952, 2199);
    }

    /** So few that many pairs are the same. */
    @Provide
    Arbitrary<Period> fewPeriods() {
        return periodsOf(2020, 2021);
    }

    private static Arbitrary<Period> periodsOf(int firstYear, int lastYear) {
        return Combinators.combine(
                        Arbitraries.of(Frequency.class), Arbitraries.integers().between(firstYear, lastYear))
                .flatAs((frequency, year) -> Arbitraries.integers()
                        .between(1, frequency.periodsPerYear())
                        .map(index -> new Period(frequency, new FiscalYear(year), index)));
    }
}
