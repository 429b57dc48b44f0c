package jp.chizai.portal.measurement;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * By when the result of a period is due: the last day of the month after the one in which the period ends. A reporting
 * round of the centre may name another day; this is the rule where none does.
 */
final class ReportingDeadline {

    private ReportingDeadline() {}

    static LocalDate of(LocalDate lastDayOfPeriod) {
        return YearMonth.from(lastDayOfPeriod).plusMonths(1).atEndOfMonth();
    }
}
