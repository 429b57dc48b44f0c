package jp.chizai.portal.measurement;

import static jp.chizai.portal.measurement.SampleKpis.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The arithmetic of attainment and standing, whatever the numbers. */
class StandingPolicyPropertiesTest {

    @Property
    void theOrderOfEntryDoesNotMatter(
            @ForAll("results") SortedMap<Period, BigDecimal> results,
            @ForAll("days") LocalDate today,
            @ForAll("definitions") Definition definition,
            @ForAll Random random) {
        List<Map.Entry<Period, BigDecimal>> shuffled = new ArrayList<>(results.entrySet());
        Collections.shuffle(shuffled, random);
        SortedMap<Period, BigDecimal> entered = new TreeMap<>();
        shuffled.forEach(result -> entered.put(result.getKey(), result.getValue()));
        assertThat(judge(definition, entered, today)).isEqualTo(judge(definition, results, today));
    }

    @Property
    void theCumulativeValueIsTheSumOfAllResults(
            @ForAll("results") SortedMap<Period, BigDecimal> results, @ForAll("days") LocalDate today) {
        Definition definition = SampleKpis.cumulative(Direction.AT_LEAST, Frequency.QUARTER, "100");
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : results.values()) {
            sum = sum.add(value);
        }
        Judgement judgement = judge(definition, results, today);
        if (results.isEmpty()) {
            assertThat(judgement.value()).isNull();
        } else {
            assertThat(judgement.value()).isEqualByComparingTo(sum);
        }
    }

    @Property
    void theYearsOfAKpiAddUpToItsCumulativeValue(@ForAll("results") SortedMap<Period, BigDecimal> results) {
        List<BigDecimal> years = new ArrayList<>();
        for (int year = 2020; year <= 2022; year++) {
            BigDecimal ofYear = StandingPolicy.valueOfYear(
                    Accumulation.PER_YEAR, results, new jp.chizai.portal.kernel.FiscalYear(year));
            if (ofYear != null) {
                years.add(ofYear);
            }
        }
        BigDecimal whole = StandingPolicy.sum(results.values());
        BigDecimal sum = StandingPolicy.sum(years);
        assertThat(sum == null).isEqualTo(whole == null);
        if (sum != null) {
            assertThat(sum).isEqualByComparingTo(whole);
        }
    }

    @Property
    void aBlankPeriodIsNotAZero(@ForAll("days") LocalDate today, @ForAll("definitions") Definition definition) {
        Judgement blank = judge(definition, new TreeMap<>(), today);
        assertThat(blank.value()).isNull();
        assertThat(blank.attainment()).isNull();
        assertThat(blank.standing()).isEqualTo(Standing.NO_DATA);
        SortedMap<Period, BigDecimal> zero = new TreeMap<>(Map.of(Period.parse("2020-Q1"), BigDecimal.ZERO));
        if (definition.accumulation() != Accumulation.PER_YEAR) {
            assertThat(judge(definition, zero, today).value()).isEqualByComparingTo("0");
        }
    }

    @Property
    void atMostMirrorsAtLeast(@ForAll("amounts") BigDecimal value, @ForAll("amounts") BigDecimal target) {
        assertThat(StandingPolicy.attainment(Direction.AT_MOST, value, target))
                .isEqualTo(StandingPolicy.attainment(Direction.AT_LEAST, target, value));
    }

    @Property
    void thePaceIsKeptAtMostExactlyWhereItsMirrorIsKeptAtLeast(
            @ForAll("amounts") BigDecimal value, @ForAll("amounts") BigDecimal due) {
        assertThat(Pace.share(due, 1, 1).isKept(Direction.AT_MOST, value, 10))
                .isEqualTo(Pace.share(value, 1, 1).isKept(Direction.AT_LEAST, due, 10));
    }

    @Property
    void moreIsNeverWorseForAnAtLeastKpi(
            @ForAll("results") SortedMap<Period, BigDecimal> results,
            @ForAll("days") LocalDate today,
            @ForAll("amounts") BigDecimal more) {
        Definition definition = SampleKpis.cumulative(Direction.AT_LEAST, Frequency.QUARTER, "100");
        SortedMap<Period, BigDecimal> raised = new TreeMap<>(results);
        raised.merge(Period.parse("2020-Q1"), more, BigDecimal::add);
        if (!results.isEmpty()) {
            assertThat(judge(definition, raised, today).standing())
                    .isLessThanOrEqualTo(judge(definition, results, today).standing());
        }
    }

    private static Judgement judge(Definition definition, SortedMap<Period, BigDecimal> results, LocalDate today) {
        return StandingPolicy.judge(SampleKpis.series(definition), null, results, today);
    }

    @Provide
    Arbitrary<SortedMap<Period, BigDecimal>> results() {
        List<Period> quarters = Period.between(PLAN.firstYear(), PLAN.lastYear(), Frequency.QUARTER)
                .toList();
        return Arbitraries.maps(Arbitraries.of(quarters), amounts()).map(TreeMap::new);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(4);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(0, 1300)
                .map(days -> LocalDate.of(2020, 3, 1).plusDays(days));
    }

    @Provide
    Arbitrary<Definition> definitions() {
        return Arbitraries.of(Direction.class)
                .flatMap(direction -> Arbitraries.of(
                        SampleKpis.perYear(direction, Frequency.QUARTER, "12"),
                        SampleKpis.cumulative(direction, Frequency.QUARTER, "100"),
                        SampleKpis.level(direction, Frequency.QUARTER, "10", "40")));
    }
}
