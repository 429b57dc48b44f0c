package jp.chizai.portal.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days on which public offices work (開庁日): not at weekends, on public holidays, or from 29 December to 3 January
 * (行政機関の休日に関する法律, 1).
 */
public final class BusinessDays {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

    private BusinessDays() {}

    public static boolean includes(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && inYear.isAfter(NEW_YEAR)
                && inYear.isBefore(YEAR_END)
                && !PublicHolidays.include(day);
    }

    /** The day itself if offices work on it, else the next one on which they do. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!includes(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
