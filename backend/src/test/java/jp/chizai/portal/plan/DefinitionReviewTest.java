package jp.chizai.portal.plan;

import static jp.chizai.portal.plan.SampleContents.complete;
import static jp.chizai.portal.plan.SampleContents.eachYear;
import static jp.chizai.portal.plan.SampleContents.planEnd;
import static jp.chizai.portal.plan.SampleContents.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.FieldFault;
import org.junit.jupiter.api.Test;

/** What stands in the way of submitting a definition, and what is only remarked. */
class DefinitionReviewTest {

    private static final List<Advice.Other> NONE = List.of();

    @Test
    void findsNothingInACompleteDefinition() {
        assertThat(errors(complete())).isEmpty();
        assertThat(hints(complete(), NONE)).isEmpty();
    }

    @Test
    void asksForEverythingThatTheJudgementNeeds() {
        Content empty = new Content(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        assertThat(Completeness.faults(empty, SampleContents.PLAN, Kind.REGIONAL))
                .extracting(FieldFault::field)
                .containsExactly(
                        "sentence", "stage", "policy", "unit", "accumulation", "direction", "frequency", "targets");
        assertThat(Completeness.faults(empty, SampleContents.PLAN, Kind.CORE))
                .extracting(FieldFault::field)
                .contains("nameJa", "nameEn")
                .doesNotContain("stage", "policy");
    }

    @Test
    void refusesATargetWithoutAUnit() {
        assertThat(errors(with("文を6回。", null, Accumulation.PER_YEAR, eachYear(6))))
                .containsExactly("field.target-without-unit");
    }

    @Test
    void refusesACumulativeKpiWithoutATargetForThePlansEnd() {
        assertThat(errors(with("累計18回。", "回", Accumulation.CUMULATIVE, eachYear(6))))
                .containsExactly("field.no-target-for-plan-end");
        assertThat(errors(with("累計18回。", "回", Accumulation.CUMULATIVE, List.of(planEnd(18)))))
                .isEmpty();
    }

    @Test
    void refusesAPerYearKpiThatHasATargetForNoYear() {
        assertThat(errors(with("年6回。", "回", Accumulation.PER_YEAR, List.of(planEnd(18)))))
                .containsExactly("field.no-target-for-a-year");
    }

    @Test
    void refusesTargetsThatNoResultCouldMeet() {
        assertThat(errors(with(
                        "年6回。",
                        "回",
                        Accumulation.PER_YEAR,
                        List.of(
                                new Content.Line(2023, BigDecimal.ONE, null),
                                new Content.Line(2021, new BigDecimal("0.5"), null)))))
                .containsExactly("field.target-outside-plan", "field.target-too-fine");
    }

    @Test
    void remarksOnASentenceThatSaysNearlyTheSameAsAnother() {
        Content content = with("食品関連企業に対する商標の取得と活用に関するセミナーを、毎年度６回開催する。", "回", Accumulation.PER_YEAR, eachYear(6));
        List<Advice.Other> others = List.of(
                new Advice.Other("R2-02-1", "食品関連企業に対する、商標の取得・活用に関するセミナーを年8回開催する。"),
                new Advice.Other("R2-02-2", "伝統工芸品の海外での模倣品対策を支援する。"));
        assertThat(Advice.on(content, SampleContents.PLAN, Kind.REGIONAL, others))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.code()).isEqualTo("hint.near-duplicate");
                    assertThat(hint.arguments()).containsExactly("R2-02-1");
                });
    }

    @Test
    void remarksThatTheSentenceDoesNotNameTheTargetAndReadsFullWidthDigits() {
        assertThat(hints(with("年１，２００回開催する。", "回", Accumulation.PER_YEAR, eachYear(1200)), NONE))
                .isEmpty();
        assertThat(hints(with("年16回開催する。", "回", Accumulation.PER_YEAR, eachYear(6)), NONE))
                .containsExactly("hint.target-not-in-sentence");
    }

    @Test
    void remarksOnYearsWithoutATargetAndOnATargetBehindTheBaseline() {
        assertThat(hints(
                        with(
                                "年3回開催する。",
                                "回",
                                Accumulation.PER_YEAR,
                                List.of(new Content.Line(2021, BigDecimal.valueOf(3), null))),
                        NONE))
                .containsExactly("hint.years-without-target", "hint.target-behind-baseline");
    }

    @Test
    void remarksOnWhatASuccessorWouldMiss() {
        Content bare = new Content(
                "年6回開催する。併せて参加者を支援する。",
                null,
                null,
                null,
                2,
                1,
                List.of(),
                "回",
                0,
                Accumulation.PER_YEAR,
                Direction.AT_LEAST,
                null,
                null,
                null,
                eachYear(6),
                null,
                null,
                null);
        assertThat(hints(bare, NONE))
                .containsExactly(
                        "hint.several-sentences",
                        "hint.no-baseline",
                        "hint.no-vision",
                        "hint.no-measures",
                        "hint.no-owner");
    }

    private static List<String> errors(Content content) {
        return Completeness.faults(content, SampleContents.PLAN, Kind.REGIONAL).stream()
                .map(FieldFault::code)
                .toList();
    }

    private static List<String> hints(Content content, List<Advice.Other> others) {
        return Advice.on(content, SampleContents.PLAN, Kind.REGIONAL, others).stream()
                .map(FieldFault::code)
                .toList();
    }
}
