package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Judgement.Rule;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Declaration;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;

/**
 * Decides where a KPI stands on a day.
 *
 * <p>What is judged: for a per-year or level KPI, the latest year of the plan in which a reporting period has ended or
 * something was reported (the last year once the plan has ended); for a cumulative KPI, the plan so far. Against what:
 *
 * <ul>
 *   <li>per-year: the year's sum against the year's target; due is the share of the year's periods that have ended;
 *   <li>cumulative: the sum since the plan began against the target of its end; due likewise over the plan;
 *   <li>level: the latest result against the year's target, due when the year is over, or else against the target of
 *       the plan's end, due along a straight line from the baseline if there is one.
 * </ul>
 *
 * <p>After a series break all of this begins anew: only the periods and values of the series count, and a year or plan
 * that had begun before is due by the periods that remain of it.
 *
 * <p>{@code at most} mirrors {@code at least}: value and target change places. As more may still come, it counts as
 * met only when the year (or the plan) is over. A blank period is never read as 0; it is named in the answer.
 *
 * <p>Source: the accumulations are those of 第2次地域知財活性化行動計画 概要, 5-1 and 5-2; the pace and its limit of
 * seven tenths are the portal's own.
 */
public final class StandingPolicy {

    /** Below this share of the pace due, a KPI is off track. In tenths. */
    private static final int OFF_TRACK_BELOW_TENTHS = 7;

    private static final int PLACES = 4;

    private StandingPolicy() {}

    /**
     * Judges a KPI by one of its series, and each year by the targets of the version that speaks of it.
     *
     * @param declaration null unless the KPI is not to be judged by its numbers
     * @param results of the series, by period
     * @param today the business date
     */
    static Judgement judge(
            Series series, Declaration declaration, SortedMap<Period, BigDecimal> results, LocalDate today) {
        Timeline timeline = series.timeline(today);
        Optional<FiscalYear> year = timeline.judgedYear(results.keySet());
        Definition definition = year.map(
                        judged -> series.versionOf(Period.of(judged)).definition())
                .orElseGet(series::definition);
        Scale scale =
                year.map(judged -> scale(timeline, definition, results, judged)).orElse(Scale.EMPTY);
        Verdict verdict = declaration == null
                ? verdict(timeline, definition.direction(), year.isPresent(), scale)
                : new Verdict(declared(declaration), Rule.DECLARED);
        return new Judgement(
                verdict.standing(),
                verdict.rule(),
                definition.accumulation() == Accumulation.CUMULATIVE
                        ? null
                        : year.map(FiscalYear::value).orElse(null),
                scale.value(),
                scale.target(),
                scale.due() == null ? null : scale.due().value(),
                attainment(definition.direction(), scale.value(), scale.target()),
                scale.due() == null || scale.value() == null
                        ? null
                        : ratio(
                                definition.direction(),
                                scale.value(),
                                scale.due().value()),
                timeline.missing(results.keySet(), year),
                timeline.planEnded());
    }

    /**
     * The attainment (達成率): value over target, for {@code at most} target over value.
     *
     * @return 1 = the target, four places; null without both, or where the division has no answer
     */
    public static BigDecimal attainment(Direction direction, BigDecimal value, BigDecimal target) {
        return value == null || target == null ? null : ratio(direction, value, target);
    }

    /** The sum of {@code values}; null when there are none: nothing reported is not 0. */
    static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::add).orElse(null);
    }

    /** What one year of a KPI has come to by its accumulation: the year's sum, or its latest level. */
    static BigDecimal valueOfYear(Accumulation accumulation, SortedMap<Period, BigDecimal> results, FiscalYear year) {
        List<BigDecimal> ofYear = results.entrySet().stream()
                .filter(result -> result.getKey().year().equals(year))
                .map(Map.Entry::getValue)
                .toList();
        return accumulation == Accumulation.LEVEL
                ? (ofYear.isEmpty() ? null : ofYear.get(ofYear.size() - 1))
                : sum(ofYear);
    }

    /** What is due at the end of a period: the pace the picture of a KPI shows; null where nothing is. */
    static Pace paceAt(Series series, Period period) {
        LocalDate dayAfter = series.timeline(LocalDate.EPOCH).lastDay(period).plusDays(1);
        Definition definition = series.versionOf(period).definition();
        return scale(series.timeline(dayAfter), definition, Collections.emptySortedMap(), period.year())
                .due();
    }

    private record Verdict(Standing standing, Rule rule) {}

    /** What is measured, against what, and what of it was due; {@code over} when nothing more can come. */
    private record Scale(BigDecimal value, BigDecimal target, Pace due, boolean over) {
        static final Scale EMPTY = new Scale(null, null, null, false);
    }

    private static Scale scale(
            Timeline timeline, Definition definition, SortedMap<Period, BigDecimal> results, FiscalYear year) {
        return switch (definition.accumulation()) {
            case PER_YEAR -> perYear(timeline, definition, results, year);
            case CUMULATIVE -> cumulative(timeline, definition, results);
            case LEVEL -> level(timeline, definition, results, year);
        };
    }

    private static Scale perYear(
            Timeline timeline, Definition definition, SortedMap<Period, BigDecimal> results, FiscalYear year) {
        BigDecimal target = definition.targetOf(year).orElse(null);
        return new Scale(
                valueOfYear(Accumulation.PER_YEAR, results, year),
                target,
                Pace.share(target, timeline.ended(year), timeline.periodsOf(year)),
                timeline.isOver(year));
    }

    private static Scale cumulative(Timeline timeline, Definition definition, SortedMap<Period, BigDecimal> results) {
        BigDecimal target = definition.targetOfPlanEnd().orElse(null);
        return new Scale(
                sum(results.values()),
                target,
                Pace.share(target, timeline.ended(), timeline.periods().size()),
                timeline.planEnded());
    }

    private static Scale level(
            Timeline timeline, Definition definition, SortedMap<Period, BigDecimal> results, FiscalYear year) {
        BigDecimal latest = results.isEmpty() ? null : results.get(results.lastKey());
        Optional<BigDecimal> ofYear = definition.targetOf(year);
        if (ofYear.isPresent()) {
            Pace due = timeline.isOver(year) ? Pace.share(ofYear.get(), 1, 1) : null;
            return new Scale(latest, ofYear.get(), due, timeline.isOver(year));
        }
        BigDecimal target = definition.targetOfPlanEnd().orElse(null);
        Pace due = definition.baseline() == null || target == null
                ? null
                : Pace.line(
                        definition.baseline().value(),
                        target,
                        timeline.ended(),
                        timeline.periods().size());
        return new Scale(latest, target, due, timeline.planEnded());
    }

    private static Verdict verdict(Timeline timeline, Direction direction, boolean anythingDue, Scale scale) {
        if (scale.value() == null) {
            return new Verdict(Standing.NO_DATA, anythingDue ? Rule.NOTHING_REPORTED : Rule.NOTHING_DUE);
        }
        if (scale.target() == null) {
            return new Verdict(Standing.NO_DATA, Rule.NO_TARGET);
        }
        if (reaches(direction, scale.value(), scale.target()) && (direction == Direction.AT_LEAST || scale.over())) {
            return new Verdict(Standing.ACHIEVED, Rule.TARGET_MET);
        }
        if (timeline.planEnded()) {
            return new Verdict(Standing.OFF_TRACK, Rule.MISSED);
        }
        if (scale.due() == null || scale.due().isNothing()) {
            return new Verdict(Standing.ON_TRACK, Rule.NO_PACE_DUE);
        }
        if (scale.due().isKept(direction, scale.value(), 10)) {
            return new Verdict(Standing.ON_TRACK, Rule.PACE_MET);
        }
        return scale.due().isKept(direction, scale.value(), OFF_TRACK_BELOW_TENTHS)
                ? new Verdict(Standing.AT_RISK, Rule.PACE_BEHIND)
                : new Verdict(Standing.OFF_TRACK, Rule.PACE_FAR_BEHIND);
    }

    private static Standing declared(Declaration declaration) {
        return switch (declaration.kind()) {
            case HARD_TO_EVALUATE -> Standing.HARD_TO_EVALUATE;
            case CANCELLED -> Standing.CANCELLED;
        };
    }

    private static boolean reaches(Direction direction, BigDecimal value, BigDecimal target) {
        int order = value.compareTo(target);
        return direction == Direction.AT_LEAST ? order >= 0 : order <= 0;
    }

    private static BigDecimal ratio(Direction direction, BigDecimal value, BigDecimal against) {
        BigDecimal numerator = direction == Direction.AT_LEAST ? value : against;
        BigDecimal denominator = direction == Direction.AT_LEAST ? against : value;
        return denominator.signum() == 0 ? null : numerator.divide(denominator, PLACES, RoundingMode.HALF_UP);
    }
}
