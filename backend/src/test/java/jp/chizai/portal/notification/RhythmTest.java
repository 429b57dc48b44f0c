package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import jp.chizai.portal.kernel.BusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "2021-10-15T08:00, 2021-10-15T08:00",
        "2021-10-15T07:59, 2021-10-14T08:00",
        "2021-10-17T12:00, 2021-10-15T08:00", // a Sunday
        "2021-10-18T00:00, 2021-10-15T08:00",
        "2021-05-05T12:00, 2021-04-30T08:00", // in the holidays of May
        "2022-01-03T12:00, 2021-12-28T08:00" // offices are closed over the new year
    })
    void dailyMailIsDueInTheMorningOfEveryBusinessDay(String now, String due) {
        assertThat(Rhythm.DAILY.lastDue(inJapan(now))).contains(inJapan(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-18T08:00, 2021-10-18T08:00",
        "2021-10-18T07:59, 2021-10-11T08:00",
        "2021-10-24T23:59, 2021-10-18T08:00",
        "2021-09-20T12:00, 2021-09-13T08:00", // Monday is a holiday: mail comes on Tuesday
        "2021-09-21T08:00, 2021-09-21T08:00",
        "2021-09-22T12:00, 2021-09-21T08:00"
    })
    void weeklyMailIsDueInTheMorningOfTheFirstBusinessDay(String now, String due) {
        assertThat(Rhythm.WEEKLY.lastDue(inJapan(now))).contains(inJapan(due));
    }

    @Test
    void whoeverWantsNoneIsNeverDueAny() {
        assertThat(Rhythm.NEVER.lastDue(inJapan("2021-10-18T08:00"))).isEmpty();
    }

    private static Instant inJapan(String time) {
        return LocalDateTime.parse(time).atZone(BusinessCalendar.ZONE).toInstant();
    }
}
