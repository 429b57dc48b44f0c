package jp.chizai.portal.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One reporting period. Written {@code 2021-09} (calendar month), {@code 2021-Q2}, {@code 2021-H1} (quarter and half
 * of the fiscal year) or {@code 2021} (the whole fiscal year).
 *
 * @param frequency its length
 * @param year the fiscal year it belongs to; {@code 2022-03} belongs to fiscal year 2021
 * @param index its place in that fiscal year, from 1
 */
public record Period(Frequency frequency, FiscalYear year, int index) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?");

    public Period {
        if (index < 1 || index > frequency.periodsPerYear()) {
            throw new IllegalArgumentException("no period " + index + " in a " + frequency);
        }
    }

    /**
     * Reads a written period.
     *
     * @throws IllegalArgumentException if {@code text} is not of one of the four forms
     */
    @JsonCreator
    public static Period parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a period: " + text));
    }

    /** As {@link #parse}, empty when {@code text} is not a period. */
    public static Optional<Period> tryParse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()
                || form.group(1).compareTo("1951") < 0
                || form.group(1).compareTo("2200") > 0) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(new Period(Frequency.QUARTER, new FiscalYear(year), Integer.parseInt(form.group(2))));
        }
        if (form.group(3) != null) {
            return Optional.of(new Period(Frequency.HALF, new FiscalYear(year), Integer.parseInt(form.group(3))));
        }
        if (form.group(4) != null) {
            LocalDate month = LocalDate.of(year, Integer.parseInt(form.group(4)), 1);
            return Optional.of(new Period(Frequency.MONTH, FiscalYear.of(month), (month.getMonthValue() + 8) % 12 + 1));
        }
        return Optional.of(new Period(Frequency.YEAR, new FiscalYear(year), 1));
    }

    /** The whole of {@code year}. */
    public static Period of(FiscalYear year) {
        return new Period(Frequency.YEAR, year, 1);
    }

    /** The periods of {@code frequency} that make up {@code year}, in order. */
    public static Stream<Period> of(FiscalYear year, Frequency frequency) {
        return IntStream.rangeClosed(1, frequency.periodsPerYear()).mapToObj(i -> new Period(frequency, year, i));
    }

    /** The periods of {@code frequency} from the first to the last of two fiscal years, in order. */
    public static Stream<Period> between(FiscalYear first, FiscalYear last, Frequency frequency) {
        return IntStream.rangeClosed(first.value(), last.value())
                .mapToObj(FiscalYear::new)
                .flatMap(year -> of(year, frequency));
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths((long) (index - 1) * frequency.months());
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(frequency.months()).minusDays(1);
    }

    /** Whether the whole period lies before {@code day}. */
    public boolean endedBefore(LocalDate day) {
        return lastDay().isBefore(day);
    }

    /** Whether {@code day} lies before the period's first day. */
    public boolean startsAfter(LocalDate day) {
        return firstDay().isAfter(day);
    }

    /** Whether {@code other} lies wholly within this one. */
    public boolean covers(Period other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }

    /** Whether these periods, of which none overlaps another, leave nothing of this one out. */
    public boolean isFilledBy(Collection<Period> parts) {
        return parts.stream()
                        .filter(this::covers)
                        .mapToInt(part -> part.frequency().months())
                        .sum()
                == frequency.months();
    }

    /** The same period of the fiscal year before. */
    public Period aYearBefore() {
        return new Period(frequency, new FiscalYear(year.value() - 1), index);
    }

    /** The period of the same length that comes just before. */
    public Period previous() {
        return index > 1
                ? new Period(frequency, year, index - 1)
                : new Period(frequency, new FiscalYear(year.value() - 1), frequency.periodsPerYear());
    }

    /** Counts the months of all fiscal years: what orders periods is asked too often to make days for it. */
    private int firstMonth() {
        return 12 * year.value() + (index - 1) * frequency.months();
    }

    /** Periods are keys everywhere: what the compiler writes for a record of records is several times as slow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period period && frequency == period.frequency && firstMonth() == period.firstMonth();
    }

    @Override
    public int hashCode() {
        return 31 * firstMonth() + frequency.months();
    }

    @Override
    public int compareTo(Period other) {
        int byStart = Integer.compare(firstMonth(), other.firstMonth());
        return byStart != 0 ? byStart : Integer.compare(frequency.months(), other.frequency.months());
    }

    @Override
    @JsonValue
    public String toString() {
        return switch (frequency) {
            case MONTH -> firstDay().toString().substring(0, 7);
            case QUARTER -> year.value() + "-Q" + index;
            case HALF -> year.value() + "-H" + index;
            case YEAR -> Integer.toString(year.value());
        };
    }
}
