package jp.chizai.portal.kernel;

import java.time.LocalDate;
import java.time.Month;

/**
 * Whether a yearly figure speaks of fiscal years (年度, April to March) or of calendar years (年), as the patent
 * statistics among the central KPIs do.
 */
public enum YearBasis implements Code {
    FISCAL,
    CALENDAR;

    /** The first day of the year of this kind that goes by a number. */
    public LocalDate firstDay(FiscalYear year) {
        return this == CALENDAR ? LocalDate.of(year.value(), Month.JANUARY, 1) : year.firstDay();
    }
}
