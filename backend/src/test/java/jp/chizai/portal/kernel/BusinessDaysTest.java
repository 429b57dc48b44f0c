package jp.chizai.portal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    /** As the Cabinet Office published them (国民の祝日・休日), substitutes and days between holidays included. */
    @ParameterizedTest
    @CsvSource({
        "2016, 01-01 01-11 02-11 03-20 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-22 10-10 11-03 11-23 12-23",
        "2017, 01-01 01-02 01-09 02-11 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23 12-23",
        "2018, 01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23 12-23 12-24",
        "2019, 01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
        "2020, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
        "2021, 01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
        "2022, 01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23",
        "2023, 01-01 01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23",
        "2024, 01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
        "2025, 01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
        "2026, 01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        "2027, 01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"
    })
    void knowsThePublishedHolidaysOfAYearAndNoOthers(int year, String published) {
        List<LocalDate> days = Stream.of(published.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .toList();
        assertThat(daysOf(year).filter(PublicHolidays::include)).containsExactlyElementsOf(days);
    }

    @Test
    void officesAreClosedAtWeekendsAndRoundTheTurnOfTheYear() {
        assertThat(daysOf(2021).filter(BusinessDays::includes)).hasSize(243);
        assertThat(BusinessDays.includes(LocalDate.of(2021, 12, 28))).isTrue();
        assertThat(BusinessDays.onOrAfter(LocalDate.of(2021, 12, 29))).isEqualTo("2022-01-04");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-29, 2021-10-29",
        "2021-10-30, 2021-11-01",
        "2021-10-31, 2021-11-01",
        "2019-04-27, 2019-05-07",
        "2026-09-19, 2026-09-24",
        "2022-12-31, 2023-01-04"
    })
    void theNextBusinessDayIsTheDayItselfOrTheFirstOneAfterThoseClosed(LocalDate day, LocalDate next) {
        assertThat(BusinessDays.onOrAfter(day)).isEqualTo(next);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
