package jp.chizai.portal.measurement;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.chizai.portal.kernel.BusinessDays;

/**
 * By when the result of a period is due: the last day of the month after the one in which the period ends, or the next
 * day on which offices work. A reporting round of the centre may name another day; this is the rule where none does.
 */
final class ReportingDeadline {

    private ReportingDeadline() {}

    static LocalDate of(LocalDate lastDayOfPeriod) {
        return BusinessDays.onOrAfter(
                YearMonth.from(lastDayOfPeriod).plusMonths(1).atEndOfMonth());
    }
}
