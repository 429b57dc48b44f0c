package jp.chizai.portal.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;

/**
 * A Japanese fiscal year (年度): 1 April of {@code value} to 31 March of the next year.
 *
 * @param value the western year in which it begins, 1950 to 2200
 */
public record FiscalYear(@JsonValue int value) implements Comparable<FiscalYear> {

    private static final Month FIRST_MONTH = Month.APRIL;

    public FiscalYear {
        if (value < 1950 || value > 2200) {
            throw new IllegalArgumentException("fiscal year out of range: " + value);
        }
    }

    /** The fiscal year that contains {@code date}. */
    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() < FIRST_MONTH.getValue() ? date.getYear() - 1 : date.getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, FIRST_MONTH, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }
}
