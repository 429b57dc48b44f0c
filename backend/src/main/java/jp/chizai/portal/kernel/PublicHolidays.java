package jp.chizai.portal.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Japan's public holidays (国民の祝日に関する法律), with the laws made for the change of the throne in 2019 and for the
 * Olympic Games in 2020 and 2021. The present rules hold since 2007, so earlier years are not answered rightly. The
 * equinoxes are calculated, as the Observatory announces them a year ahead only.
 */
final class PublicHolidays {

    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2019, 5, 1),
            LocalDate.of(2019, 10, 22),
            // In place of the days in July, August and October:
            LocalDate.of(2020, 7, 23),
            LocalDate.of(2020, 7, 24),
            LocalDate.of(2020, 8, 10),
            LocalDate.of(2021, 7, 22),
            LocalDate.of(2021, 7, 23),
            LocalDate.of(2021, 8, 8));

    private PublicHolidays() {}

    static boolean include(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isBetween(day);
    }

    /** A day that the law names (国民の祝日, 2). */
    private static boolean isNamed(LocalDate day) {
        int year = day.getYear();
        int date = day.getDayOfMonth();
        boolean moved = year == 2020 || year == 2021;
        boolean usual = switch (day.getMonth()) {
            case JANUARY -> date == 1 || isMonday(2, day);
            case FEBRUARY -> date == 11 || year >= 2020 && date == 23;
            case MARCH -> date == equinox(20.8431, year);
            case APRIL -> date == 29;
            case MAY -> date >= 3 && date <= 5;
            case JUNE -> false;
            case JULY -> !moved && isMonday(3, day);
            case AUGUST -> !moved && year >= 2016 && date == 11;
            case SEPTEMBER -> isMonday(3, day) || date == equinox(23.2488, year);
            case OCTOBER -> !moved && isMonday(2, day);
            case NOVEMBER -> date == 3 || date == 23;
            case DECEMBER -> year <= 2018 && date == 23;
        };
        return usual || ONCE.contains(day);
    }

    /** For a named day on a Sunday, the next day that is none stands in (振替休日, 3-2). */
    private static boolean isSubstitute(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (isNamed(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    /** A day with a named one on either side is a holiday too (国民の休日, 3-3). */
    private static boolean isBetween(LocalDate day) {
        return isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }

    private static boolean isMonday(int number, LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY && (day.getDayOfMonth() + 6) / 7 == number;
    }

    /** The usual approximation for 1980 to 2099. */
    private static int equinox(double in1980, int year) {
        return (int) (in1980 + 0.242194 * (year - 1980)) - Math.floorDiv(year - 1980, 4);
    }
}
