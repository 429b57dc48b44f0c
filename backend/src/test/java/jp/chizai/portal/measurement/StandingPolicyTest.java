package jp.chizai.portal.measurement;

import static jp.chizai.portal.measurement.SampleKpis.results;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Judgement.Rule;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Declaration;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Target;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingPolicyTest {

    private static final LocalDate MID_OCTOBER_2021 = LocalDate.of(2021, 10, 15);
    private static final LocalDate AFTER_THE_PLAN = LocalDate.of(2023, 4, 1);
    private static final LocalDate LAST_DAY_OF_THE_PLAN = LocalDate.of(2023, 3, 31);

    @Nested
    class APerYearKpi {

        private final Definition sixAYear = SampleKpis.perYear(Direction.AT_LEAST, Frequency.QUARTER, "6");

        @ParameterizedTest
        @CsvSource({
            "0, off-track, pace-far-behind",
            "2, off-track, pace-far-behind", // 2 of 3 due: 0.67
            "2.1, at-risk, pace-behind", // 0.7 exactly
            "2.9, at-risk, pace-behind",
            "3, on-track, pace-met",
            "5.9, on-track, pace-met",
            "6, achieved, target-met",
            "7, achieved, target-met",
        })
        void isHeldAgainstTheHalfOfTheTargetThatIsDueAtHalfYear(String sum, String standing, String rule) {
            Judgement judgement = judge(sixAYear, results("2021-Q1", sum, "2021-Q2", "0"), MID_OCTOBER_2021);
            assertThat(judgement.paceDue()).isEqualByComparingTo("3");
            assertThat(judgement.standing().code()).isEqualTo(standing);
            assertThat(judgement.rule().code()).isEqualTo(rule);
        }

        @Test
        void isNotJudgedByResultsOfAnEarlierYear() {
            Judgement judgement = judge(
                    sixAYear,
                    results("2020-Q1", "2", "2020-Q2", "2", "2020-Q3", "2", "2020-Q4", "2"),
                    MID_OCTOBER_2021);
            assertThat(judgement.year()).isEqualTo(2021);
            assertThat(judgement.standing()).isEqualTo(Standing.NO_DATA);
            assertThat(judgement.rule()).isEqualTo(Rule.NOTHING_REPORTED);
        }

        @Test
        void isJudgedByTheYearBeforeWhileNothingOfThisYearIsDue() {
            Definition yearly = SampleKpis.perYear(Direction.AT_LEAST, Frequency.YEAR, "6");
            Judgement judgement = judge(yearly, results("2020", "6"), MID_OCTOBER_2021);
            assertThat(judgement.year()).isEqualTo(2020);
            assertThat(judgement.standing()).isEqualTo(Standing.ACHIEVED);
        }

        @Test
        void namesThePeriodsThatEndedWithoutAResult() {
            Judgement judgement = judge(sixAYear, results("2021-Q1", "3"), MID_OCTOBER_2021);
            assertThat(judgement.missingPeriods()).containsExactly(Period.parse("2021-Q2"));
        }

        @Test
        void withoutATargetForTheYearHasNoAttainmentRatherThanZero() {
            Definition onlyLater = SampleKpis.definition(
                    Accumulation.PER_YEAR,
                    Direction.AT_LEAST,
                    Frequency.QUARTER,
                    null,
                    List.of(Target.ofYear(new FiscalYear(2022), BigDecimal.TEN)));
            Judgement judgement = judge(onlyLater, results("2021-Q1", "3"), MID_OCTOBER_2021);
            assertThat(judgement.attainment()).isNull();
            assertThat(judgement.rule()).isEqualTo(Rule.NO_TARGET);
        }

        @Test
        void isMissedForGoodOnlyOnceThePlanHasEnded() {
            SortedMap<Period, BigDecimal> results = results("2022-Q1", "5");
            assertThat(judge(sixAYear, results, LAST_DAY_OF_THE_PLAN).rule()).isNotEqualTo(Rule.MISSED);
            Judgement after = judge(sixAYear, results, AFTER_THE_PLAN);
            assertThat(after.rule()).isEqualTo(Rule.MISSED);
            assertThat(after.standing()).isEqualTo(Standing.OFF_TRACK);
        }
    }

    @Nested
    class ACumulativeKpi {

        private final Definition thirty = SampleKpis.cumulative(Direction.AT_LEAST, Frequency.QUARTER, "30");

        @Test
        void addsUpSinceThePlanBegan() {
            Judgement judgement =
                    judge(thirty, results("2020-Q1", "4", "2020-Q4", "5", "2021-Q2", "6"), MID_OCTOBER_2021);
            assertThat(judgement.value()).isEqualByComparingTo("15");
            assertThat(judgement.paceDue()).isEqualByComparingTo("15");
            assertThat(judgement.standing()).isEqualTo(Standing.ON_TRACK);
            assertThat(judgement.year()).isNull();
        }

        @Test
        void isNotMadeLateByARoundingOfThePace() {
            // 7 of 12 quarters have ended by the end of 2021: 10 × 7 / 12 is no finite number.
            Definition ten = SampleKpis.cumulative(Direction.AT_LEAST, Frequency.QUARTER, "12");
            assertThat(judge(ten, results("2020-Q1", "7"), LocalDate.of(2022, 1, 1))
                            .standing())
                    .isEqualTo(Standing.ON_TRACK);
        }
    }

    @Nested
    class ALevelKpi {

        @Test
        void isHeldAgainstTheLineFromItsBaselineToItsTarget() {
            Definition share = SampleKpis.level(Direction.AT_LEAST, Frequency.HALF, "30", "36");
            Judgement judgement = judge(share, results("2020-H2", "31", "2021-H1", "33"), MID_OCTOBER_2021);
            assertThat(judgement.value()).isEqualByComparingTo("33");
            assertThat(judgement.paceDue()).isEqualByComparingTo("33");
            assertThat(judgement.standing()).isEqualTo(Standing.ON_TRACK);
        }

        @Test
        void withoutABaselineOwesNothingBeforeTheEnd() {
            Definition share = SampleKpis.level(Direction.AT_LEAST, Frequency.HALF, null, "36");
            Judgement judgement = judge(share, results("2021-H1", "1"), MID_OCTOBER_2021);
            assertThat(judgement.rule()).isEqualTo(Rule.NO_PACE_DUE);
            assertThat(judgement.paceDue()).isNull();
        }
    }

    @Nested
    class AnAtMostKpi {

        private final Definition atMostSix = SampleKpis.perYear(Direction.AT_MOST, Frequency.QUARTER, "6");

        @ParameterizedTest
        @CsvSource({"3, on-track", "4, at-risk", "5, off-track"})
        void mayUseUpNoMoreThanThePaceAllows(String sum, String standing) {
            assertThat(judge(atMostSix, results("2021-Q1", sum, "2021-Q2", "0"), MID_OCTOBER_2021)
                            .standing()
                            .code())
                    .isEqualTo(standing);
        }

        @Test
        void isNotAchievedBeforeTheYearIsOver() {
            assertThat(judge(atMostSix, results("2021-Q1", "0"), MID_OCTOBER_2021)
                            .standing())
                    .isEqualTo(Standing.ON_TRACK);
        }

        @Test
        void isAchievedWhenTheYearIsOver() {
            assertThat(judge(atMostSix, results("2021-Q1", "6"), LocalDate.of(2022, 4, 1))
                            .standing())
                    .isEqualTo(Standing.ACHIEVED);
        }
    }

    @ParameterizedTest
    @EnumSource(Declaration.Kind.class)
    void aDeclarationWinsOverTheNumbers(Declaration.Kind kind) {
        Judgement judgement = StandingPolicy.judge(
                SampleKpis.series(SampleKpis.perYear(Direction.AT_LEAST, Frequency.QUARTER, "6")),
                new Declaration(kind, "理由"),
                results("2021-Q1", "60"),
                MID_OCTOBER_2021);
        assertThat(judgement.standing().code()).isEqualTo(kind.code());
        assertThat(judgement.rule()).isEqualTo(Rule.DECLARED);
    }

    @ParameterizedTest
    @CsvSource({"2020-04-01, nothing-due", "2020-06-30, nothing-due", "2020-07-01, nothing-reported"})
    void nothingReportedIsOnlyHeldAgainstAKpiOnceAPeriodHasEnded(LocalDate today, String rule) {
        assertThat(judge(SampleKpis.perYear(Direction.AT_LEAST, Frequency.QUARTER, "6"), results(), today)
                        .rule()
                        .code())
                .isEqualTo(rule);
    }

    private static Judgement judge(Definition definition, SortedMap<Period, BigDecimal> results, LocalDate today) {
        return StandingPolicy.judge(SampleKpis.series(definition), null, results, today);
    }
}
