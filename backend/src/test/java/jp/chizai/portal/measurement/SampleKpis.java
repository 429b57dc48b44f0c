package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Baseline;
import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Target;

/** Small definitions for tests of the rules. */
final class SampleKpis {

    static final Plan PLAN = new Plan(
            new PlanId("plan-9"), "計画", "Plan", new FiscalYear(2020), new FiscalYear(2022), List.of(), List.of());

    private SampleKpis() {}

    static Definition perYear(Direction direction, Frequency frequency, String target) {
        return definition(Accumulation.PER_YEAR, direction, frequency, null, eachYear(target));
    }

    static Definition cumulative(Direction direction, Frequency frequency, String target) {
        return definition(
                Accumulation.CUMULATIVE, direction, frequency, null, List.of(Target.ofPlanEnd(new BigDecimal(target))));
    }

    static Definition level(Direction direction, Frequency frequency, String baseline, String target) {
        return definition(
                Accumulation.LEVEL,
                direction,
                frequency,
                baseline == null ? null : new Baseline("2019", new BigDecimal(baseline)),
                List.of(Target.ofPlanEnd(new BigDecimal(target))));
    }

    static Definition definition(
            Accumulation accumulation,
            Direction direction,
            Frequency frequency,
            Baseline baseline,
            List<Target> targets) {
        return new Definition(
                "文",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "件",
                4,
                accumulation,
                direction,
                frequency,
                YearBasis.FISCAL,
                baseline,
                targets,
                null,
                null,
                null);
    }

    /** The only series of a KPI that was never amended. */
    static Series series(Definition definition) {
        ConfirmedVersion first = new ConfirmedVersion(1, null, false, null, null, definition);
        List<Period> periods = Period.between(PLAN.firstYear(), PLAN.lastYear(), definition.frequency())
                .toList();
        return new Series(PLAN, LockedPeriods.NONE, List.of(first), periods, new LinkedHashSet<>(periods));
    }

    /** Results written {@code period, value, period, value …}. */
    static SortedMap<Period, BigDecimal> results(String... periodsAndValues) {
        SortedMap<Period, BigDecimal> results = new TreeMap<>();
        IntStream.range(0, periodsAndValues.length / 2)
                .forEach(i -> results.put(
                        Period.parse(periodsAndValues[2 * i]), new BigDecimal(periodsAndValues[2 * i + 1])));
        return results;
    }

    private static List<Target> eachYear(String target) {
        return IntStream.rangeClosed(2020, 2022)
                .mapToObj(year -> Target.ofYear(new FiscalYear(year), new BigDecimal(target)))
                .toList();
    }
}
