package jp.chizai.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreshnessTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);

    @Test
    void an_entry_holds_for_twelve_months_to_the_day() {
        LocalDate confirmed = LocalDate.of(2020, 10, 15);
        assertThat(Freshness.isStale(confirmed, LocalDate.of(2021, 10, 15))).isFalse();
        assertThat(Freshness.isStale(confirmed, LocalDate.of(2021, 10, 16))).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void what_was_confirmed_by_the_latest_stale_day_is_stale_and_nothing_later_is(LocalDate today) {
        LocalDate latest = Freshness.latestStale(today);
        assertThat(FIRST.minusYears(2).datesUntil(today))
                .allSatisfy(confirmed ->
                        assertThat(Freshness.isStale(confirmed, today)).isEqualTo(!confirmed.isAfter(latest)));
    }

    /** Sixteen months with the end of February of a leap year and of the year after. */
    static Stream<LocalDate> what_was_confirmed_by_the_latest_stale_day_is_stale_and_nothing_later_is() {
        return FIRST.datesUntil(FIRST.plusMonths(16));
    }
}
