package jp.chizai.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Judgement.Rule;
import jp.chizai.portal.measurement.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the numbers suggest, and what they ask to be explained. */
class RatingSuggestionTest {

    @ParameterizedTest(name = "{0} at {1} of the pace: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "TARGET_MET,      1.5,    S, FAR_ABOVE",
                "TARGET_MET,      1.2,    S, FAR_ABOVE",
                "TARGET_MET,      1.1999, A, AS_DUE",
                "TARGET_MET,      1,      A, AS_DUE",
                "TARGET_MET,      -,      A, AS_DUE",
                "PACE_MET,        1.2,    S, FAR_ABOVE",
                "PACE_MET,        1,      A, AS_DUE",
                "PACE_BEHIND,     0.9999, B, BEHIND",
                "PACE_BEHIND,     0.7,    B, BEHIND",
                "PACE_FAR_BEHIND, 0.6999, C, FAR_BEHIND",
                "PACE_FAR_BEHIND, 0,      C, FAR_BEHIND",
                "MISSED,          0.9,    B, BEHIND",
                "MISSED,          0.7,    B, BEHIND",
                "MISSED,          0.6,    C, FAR_BEHIND",
                "NOTHING_DUE,     -,      -, NO_RESULT",
                "NOTHING_REPORTED,-,      -, NO_RESULT",
                "NO_TARGET,       -,      -, NO_TARGET",
                "NO_PACE_DUE,     -,      -, NOTHING_DUE",
            })
    void theRatingFollowsHowMuchOfWhatWasDueWasReached(
            Rule rule, BigDecimal ratio, Rating rating, RatingSuggestion.Reason reason) {
        RatingSuggestion suggestion = RatingSuggestion.of(figures(rule, ratio, Standing.ON_TRACK));

        assertThat(suggestion.rating()).isEqualTo(rating);
        assertThat(suggestion.reason()).isEqualTo(reason);
    }

    @Test
    void whatWasDeclaredIsSuggestedAsDeclared() {
        assertThat(RatingSuggestion.of(figures(Rule.DECLARED, null, Standing.CANCELLED))
                        .rating())
                .isEqualTo(Rating.CANCELLED);
        assertThat(RatingSuggestion.of(figures(Rule.DECLARED, null, Standing.HARD_TO_EVALUATE))
                        .rating())
                .isEqualTo(Rating.HARD_TO_EVALUATE);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void onlyWhatIsBehindItsPaceOrTargetIsAMiss(Rule rule) {
        boolean behind =
                List.of(Rule.MISSED, Rule.PACE_BEHIND, Rule.PACE_FAR_BEHIND).contains(rule);

        assertThat(Miss.of(figures(rule, BigDecimal.ONE, Standing.ON_TRACK)))
                .isEqualTo(behind ? Miss.TARGET : Miss.NONE);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aMissingResultHasToBeExplainedUnlessTheKpiIsDeclared(Rule rule) {
        Figures figures = figures(rule, BigDecimal.ONE, Standing.ON_TRACK, "2021-Q2");

        assertThat(Miss.of(figures) != Miss.NONE).isEqualTo(rule != Rule.DECLARED);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "NONE,   -,                rating happened",
                "NONE,   A,                happened",
                "TARGET, C,                happened cause nextAction",
                "RESULT, A,                happened cause",
                "NONE,   HARD_TO_EVALUATE, happened cause",
                "NONE,   CANCELLED,        happened cause",
                "TARGET, HARD_TO_EVALUATE, happened cause nextAction",
            })
    void whatIsStillToBeWrittenFollowsFromTheMissAndTheRating(Miss miss, Rating rating, String gaps) {
        Statement statement = new Statement(rating, null, null, null, null, null);

        assertThat(statement.gaps(miss)).extracting("field").containsExactly((Object[]) gaps.split(" "));
    }

    @Test
    void whatIsWrittenLeavesNoGap() {
        Statement statement = new Statement(Rating.C, "3回開催した。", "", "", "会場が使えなかった。", "オンラインで開催する。");

        assertThat(Arrays.asList(Miss.values()))
                .allSatisfy(miss -> assertThat(statement.gaps(miss)).isEmpty());
    }

    @Test
    void aTextOfBlanksIsNoText() {
        assertThat(new Statement(Rating.A, " 　\n", "", "", "", "").gaps(Miss.NONE))
                .extracting("field")
                .containsExactly("happened");
    }

    @Test
    void whatCannotBeKeptIsRefusedFieldByField() {
        Statement statement = new Statement(null, "あ".repeat(2001), "a\u0000b", "あ".repeat(2000), null, null);

        assertThat(statement.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("happened field.too-long", "factors field.control-characters");
    }

    private static Figures figures(Rule rule, BigDecimal paceRatio, Standing standing, String... missing) {
        return new Figures(
                1,
                null,
                2021,
                null,
                null,
                null,
                null,
                paceRatio,
                standing,
                rule,
                Arrays.stream(missing).map(Period::parse).toList());
    }
}
