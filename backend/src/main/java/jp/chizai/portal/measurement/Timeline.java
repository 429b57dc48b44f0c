package jp.chizai.portal.measurement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.measurement.KpiSheet.State;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Plan;

/** The reporting periods of a series in its plan, seen from a day. */
final class Timeline {

    private final Plan plan;
    private final Definition definition;
    private final LocalDate today;
    private final List<Period> periods;
    private final List<Period> ended;

    /** @param periods from the first of the series to the last of the plan, in order */
    Timeline(Plan plan, Definition definition, List<Period> periods, LocalDate today) {
        this.plan = plan;
        this.definition = definition;
        this.periods = periods;
        this.today = today;
        // Each is asked once: days are costly to make, and every judgement wants them.
        this.ended = periods.stream().takeWhile(this::hasEnded).toList();
    }

    /** All reporting periods to the end of the plan, in order. */
    List<Period> periods() {
        return periods;
    }

    /** How many of the periods lie in one year: fewer than a year has, where the series began within it. */
    int periodsOf(FiscalYear year) {
        return countOf(year, periods);
    }

    /** How many of the periods have ended. */
    int ended() {
        return ended.size();
    }

    /** How many periods of one year have ended. */
    int ended(FiscalYear year) {
        return countOf(year, ended);
    }

    boolean isOver(FiscalYear year) {
        return ended(year) == periodsOf(year);
    }

    boolean planEnded() {
        return plan.endedBefore(today);
    }

    boolean hasEnded(Period period) {
        return lastDay(period).isBefore(today);
    }

    boolean hasStarted(Period period) {
        return !firstDay(period).isAfter(today);
    }

    /** Whether a result may be recorded for a period. */
    State state(Period period, LockedPeriods locked) {
        if (locked.cover(period)) {
            return State.LOCKED;
        }
        return hasStarted(period) ? State.OPEN : State.FUTURE;
    }

    /** The first day of a period, in the KPI's own kind of year. */
    LocalDate firstDay(Period period) {
        return isCalendar() ? YearBasis.CALENDAR.firstDay(period.year()) : period.firstDay();
    }

    /** The last day of a period, in the KPI's own kind of year. */
    LocalDate lastDay(Period period) {
        return isCalendar() ? LocalDate.of(period.year().value(), 12, 31) : period.lastDay();
    }

    /** By when the result of a period is to be reported. */
    LocalDate deadline(Period period) {
        return ReportingDeadline.of(lastDay(period));
    }

    /** The year that is judged; empty while nothing was due or reported. */
    Optional<FiscalYear> judgedYear(Collection<Period> reported) {
        if (planEnded()) {
            return Optional.of(periods.get(periods.size() - 1).year());
        }
        List<Period> toCome = periods.subList(ended.size(), periods.size());
        return Stream.concat(ended.stream(), toCome.stream().filter(reported::contains))
                .reduce((earlier, later) -> later)
                .map(Period::year);
    }

    /** Periods that have ended without a result: of all for a cumulative KPI, of the judged year for others. */
    List<Period> missing(Collection<Period> reported, Optional<FiscalYear> judged) {
        return ended.stream()
                .filter(period -> definition.accumulation() == Accumulation.CUMULATIVE
                        || judged.filter(period.year()::equals).isPresent())
                .filter(period -> !reported.contains(period))
                .toList();
    }

    private static int countOf(FiscalYear year, List<Period> periods) {
        return (int)
                periods.stream().filter(period -> period.year().equals(year)).count();
    }

    private boolean isCalendar() {
        return definition.yearBasis() == YearBasis.CALENDAR;
    }
}
