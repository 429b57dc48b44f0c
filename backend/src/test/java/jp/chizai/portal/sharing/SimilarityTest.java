package jp.chizai.portal.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Stage;
import org.junit.jupiter.api.Test;

/** Which prefectures are like one, and why: what was set decides, never what was reached. */
class SimilarityTest {

    private static final Map<Stage, Integer> ONE_AND_ONE = Map.of(Stage.AWARENESS, 1, Stage.USE, 1);

    @Test
    void whatIsSetAlikeIsAlikeHoweverManyKpisThereAre() {
        Likeness likeness = Similarity.between(
                traits(2, ONE_AND_ONE, "seminar", 10_000),
                traits(5, Map.of(Stage.AWARENESS, 3, Stage.USE, 3), "seminar", 10_000));

        assertThat(likeness.stages()).isEqualByComparingTo("1");
        assertThat(likeness.measures()).isEqualByComparingTo("1");
        assertThat(likeness.smes()).isEqualByComparingTo("1");
        assertThat(likeness.whole()).isEqualByComparingTo("1");
    }

    @Test
    void stagesThatLieOverEachOtherByAThirdAreAlikeByAThird() {
        Likeness likeness = Similarity.between(
                traits(2, Map.of(Stage.AWARENESS, 1, Stage.USE, 2), "", null),
                traits(5, Map.of(Stage.AWARENESS, 1), "", null));

        assertThat(likeness.stages()).isEqualByComparingTo("0.3333");
    }

    @Test
    void measuresCountByHowManyBothPursue() {
        Likeness likeness = Similarity.between(
                traits(2, ONE_AND_ONE, "seminar matching", null),
                traits(5, ONE_AND_ONE, "seminar talent branding", null));

        assertThat(likeness.measures()).isEqualByComparingTo("0.25");
        assertThat(likeness.common()).containsExactly("seminar");
    }

    @Test
    void anUnknownNumberOfSmesIsLeftOutAndNotReadAsZero() {
        Likeness likeness =
                Similarity.between(traits(2, ONE_AND_ONE, "seminar", 36_000), traits(5, ONE_AND_ONE, "seminar", null));

        assertThat(likeness.smes()).isNull();
        assertThat(likeness.whole()).isEqualByComparingTo("1");
    }

    @Test
    void theNumberOfSmesCountsAsTheSmallerOverTheLarger() {
        assertThat(Similarity.between(
                                traits(2, ONE_AND_ONE, "seminar", 36_000), traits(5, ONE_AND_ONE, "seminar", 144_000))
                        .smes())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void isTheSameSeenFromEitherSide() {
        Traits one = traits(2, Map.of(Stage.AWARENESS, 2, Stage.MANAGEMENT, 1), "seminar matching", 30_000);
        Traits other = traits(5, Map.of(Stage.USE, 1, Stage.MANAGEMENT, 4), "matching talent", 70_000);

        assertThat(Similarity.between(one, other)).isEqualTo(Similarity.between(other, one));
    }

    @Test
    void theFewMostAlikeAreGivenInTheOrderOfTheirCodesAndNeverOneself() {
        Traits own = traits(2, ONE_AND_ONE, "seminar", null);
        List<Traits> all = IntStream.rangeClosed(1, 47)
                .mapToObj(code -> traits(code, ONE_AND_ONE, code % 6 == 0 ? "seminar" : "talent", null))
                .toList();

        assertThat(Similarity.to(own, all).keySet())
                .extracting(TenantId::number)
                .containsExactly(6, 12, 18, 24, 30);
    }

    @Test
    void whoHasNoKpiIsLikeNobody() {
        Traits none = traits(2, Map.of(), "", null);
        Traits some = traits(5, ONE_AND_ONE, "seminar", null);

        assertThat(Similarity.to(none, List.of(some))).isEmpty();
        assertThat(Similarity.to(some, List.of(none))).isEmpty();
    }

    @Test
    void aValueForEachThousandSmesIsReadableAndNeverTakenOfAShare() {
        assertThat(PerThousandSmes.of(new BigDecimal("6"), "回", 36_000)).isEqualByComparingTo("0.167");
        assertThat(PerThousandSmes.of(new BigDecimal("3400"), "件", 1_000)).isEqualTo(new BigDecimal("3400"));
        assertThat(PerThousandSmes.of(BigDecimal.ZERO, "回", 36_000)).isEqualByComparingTo("0");
        assertThat(PerThousandSmes.of(new BigDecimal("40"), "%", 36_000)).isNull();
        assertThat(PerThousandSmes.of(new BigDecimal("6"), "回", null)).isNull();
        assertThat(PerThousandSmes.of(null, "回", 36_000)).isNull();
    }

    private static Traits traits(int code, Map<Stage, Integer> stages, String measures, Integer smes) {
        return new Traits(
                new TenantId(code), stages, measures.isEmpty() ? Set.of() : Set.of(measures.split(" ")), smes);
    }
}
