package jp.chizai.portal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.SentencePairs;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PracticeTraits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an entry fits a KPI, for which reasons, and what each counts. */
class RecommendationPolicyTest {

    private static final TenantId OWN = new TenantId(2);
    private static final PracticeId ENTRY = new PracticeId(new TenantId(42), 1);
    private static final PlanId PLAN = new PlanId("plan-2");
    private static final String SENTENCE = "水産加工の事業者を対象に知財セミナーを年6回開催する。";

    @Test
    void aMeasureInCommonIsEnoughToFit() {
        assertThat(reasons(entry(Stage.AWARENESS, List.of("seminar"))))
                .containsExactly(new Reason(Reason.Kind.SAME_MEASURE, 4, List.of("seminar")));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 5", "3, 6", "4, 6"})
    void furtherMeasuresCountOneEachUpToSix(int inCommon, int points) {
        List<String> measures =
                IntStream.range(0, inCommon).mapToObj(i -> "m" + i).toList();
        Need need = new Need(OWN, PLAN, Stage.USE, 1, measures, SENTENCE, List.of(), List.of());

        assertThat(reasons(need, entry(Stage.AWARENESS, measures), List.of(), Set.of())
                        .get(0)
                        .points())
                .isEqualTo(points);
    }

    @Test
    void theSameStageAloneDoesNotFit() {
        assertThat(reasons(entry(Stage.USE, List.of("contest")))).isEmpty();
    }

    @Test
    void theSameStageCountsThree() {
        assertThat(reasons(entry(Stage.USE, List.of("seminar"))))
                .contains(new Reason(Reason.Kind.SAME_STAGE, 3, List.of("2")));
    }

    @Test
    void thePolicyCountsWithinTheSamePlanOnly() {
        PracticeTraits same = new Entry().policy(PLAN, 1).made();
        assertThat(reasons(same)).contains(new Reason(Reason.Kind.SAME_POLICY, 1, List.of("1")));

        assertThat(kinds(reasons(new Entry().policy(new PlanId("plan-1"), 1).made())))
                .doesNotContain(Reason.Kind.SAME_POLICY);
        assertThat(kinds(reasons(new Entry().policy(PLAN, 2).made()))).doesNotContain(Reason.Kind.SAME_POLICY);
    }

    @Test
    void aSentenceThatIsAlikeIsNoReasonByItself() {
        PracticeTraits entry = new Entry()
                .measures("contest")
                .number("水産加工の事業者を対象に知財セミナーを年3回開催する。", Direction.AT_LEAST, null, null)
                .made();

        assertThat(reasons(entry)).isEmpty();
    }

    @Test
    void aSentenceThatIsAlikeCountsByHowMuchItIs() {
        PracticeTraits entry = new Entry()
                .number("水産加工の事業者を対象に知財セミナーを年3回開催する。", Direction.AT_LEAST, null, null)
                .made();

        assertThat(reasons(entry))
                .contains(new Reason(Reason.Kind.SIMILAR_SENTENCE, 6, List.of("水産加工の事業者を対象に知財セミナーを年3回開催する。")));
    }

    @Test
    void aSentenceThatHasLittleInCommonIsNoReason() {
        PracticeTraits entry = new Entry()
                .number("特許の実施許諾を3年間で24件成立させる。", Direction.AT_LEAST, null, null)
                .made();

        assertThat(kinds(reasons(entry))).doesNotContain(Reason.Kind.SIMILAR_SENTENCE);
    }

    @Test
    void whatItWasAdoptedForCountsAsASentenceToo() {
        assertThat(reasons(need(), new Entry().made(), List.of(adopted(5, SENTENCE, AdoptionState.STARTED)), Set.of()))
                .contains(new Reason(Reason.Kind.SIMILAR_SENTENCE, 6, List.of(SENTENCE)));
    }

    @Test
    void theIndustryTheKpiSpeaksOfFitsAtTheSameStageOnly() {
        Entry fishery = new Entry().measures("contest").industries("fishery");

        assertThat(reasons(fishery.stage(Stage.USE).made()))
                .contains(new Reason(Reason.Kind.NAMED_INDUSTRY, 2, List.of("fishery")));
        assertThat(reasons(fishery.stage(Stage.MANAGEMENT).made())).isEmpty();
    }

    @Test
    void theEnterprisesTheKpiSpeaksOfCountTwo() {
        assertThat(reasons(new Entry().enterprises("primary", "venture").made()))
                .contains(new Reason(Reason.Kind.NAMED_ENTERPRISE, 2, List.of("primary")));
    }

    @Test
    void aSimilarPrefectureCountsTwo() {
        assertThat(reasons(need(), new Entry().made(), List.of(), Set.of(ENTRY.tenant())))
                .contains(new Reason(Reason.Kind.SIMILAR_PREFECTURE, 2, List.of("42")));
        assertThat(kinds(reasons(need(), new Entry().made(), List.of(), Set.of(new TenantId(3)))))
                .doesNotContain(Reason.Kind.SIMILAR_PREFECTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 2, 5, true",
        "AT_LEAST, 5, 5, false",
        "AT_LEAST, 5, 2, false",
        "AT_MOST, 5, 2, true",
        "AT_MOST, 2, 5, false",
        "AT_LEAST, , 5, false",
        "AT_LEAST, 2, , false"
    })
    void numbersCountIfTheyMovedWhereTheyShould(
            Direction direction, BigDecimal before, BigDecimal after, boolean counts) {
        PracticeTraits entry =
                new Entry().number("特許の件数。", direction, before, after).made();

        assertThat(kinds(reasons(entry)).contains(Reason.Kind.NUMBERS_MOVED)).isEqualTo(counts);
    }

    @Test
    void eachPrefectureThatSawTheEffectCountsTwoUpToSix() {
        List<SharedAdoption> seen = IntStream.range(3, 8)
                .mapToObj(tenant -> adopted(tenant, "別の文。", AdoptionState.EFFECT_SEEN))
                .toList();

        assertThat(reasons(need(), new Entry().made(), seen.subList(0, 2), Set.of()))
                .contains(new Reason(Reason.Kind.EFFECT_ELSEWHERE, 4, List.of("03", "04")));
        assertThat(reasons(need(), new Entry().made(), seen, Set.of()))
                .contains(new Reason(Reason.Kind.EFFECT_ELSEWHERE, 6, List.of("03", "04", "05", "06", "07")));
        assertThat(kinds(reasons(
                        need(), new Entry().made(), List.of(adopted(3, "別の文。", AdoptionState.RUNNING)), Set.of())))
                .doesNotContain(Reason.Kind.EFFECT_ELSEWHERE);
    }

    @Test
    void whatIsStaleSinks() {
        assertThat(reasons(new Entry().stale().made()))
                .contains(new Reason(Reason.Kind.STALE, -3, List.of(ENTRY.code())));
    }

    private static List<Reason> reasons(PracticeTraits entry) {
        return reasons(need(), entry, List.of(), Set.of());
    }

    private static List<Reason> reasons(
            Need need, PracticeTraits entry, List<SharedAdoption> adoptions, Set<TenantId> alike) {
        return RecommendationPolicy.reasons(
                need, SentencePairs.of(need.sentence()), new RecommendationPolicy.Candidate(entry, adoptions), alike);
    }

    private static List<Reason.Kind> kinds(List<Reason> reasons) {
        return reasons.stream().map(Reason::kind).toList();
    }

    private static Need need() {
        return new Need(
                OWN, PLAN, Stage.USE, 1, List.of("seminar"), SENTENCE, List.of("fishery"), List.of("primary", "micro"));
    }

    private static PracticeTraits entry(Stage stage, List<String> measures) {
        return new Entry()
                .stage(stage)
                .measures(measures.toArray(String[]::new))
                .made();
    }

    private static SharedAdoption adopted(int tenant, String sentence, AdoptionState state) {
        return new SharedAdoption(
                new TenantId(tenant),
                ENTRY,
                new KpiId(new UUID(0, tenant)),
                "T",
                sentence,
                "回",
                Accumulation.PER_YEAR,
                Direction.AT_LEAST,
                false,
                state,
                LocalDate.of(2021, 7, 1),
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2021, 4, 1),
                null,
                null);
    }

    /** An entry with the measure of the KPI, at another stage, until it is told otherwise. */
    private static final class Entry {

        private Stage stage = Stage.AWARENESS;
        private PlanId plan;
        private Integer policy;
        private List<String> measures = List.of("seminar");
        private List<String> industries = List.of();
        private List<String> enterprises = List.of();
        private List<PracticeTraits.Number> numbers = List.of();
        private boolean stale;

        Entry stage(Stage of) {
            stage = of;
            return this;
        }

        Entry policy(PlanId of, int number) {
            plan = of;
            policy = number;
            return this;
        }

        Entry measures(String... of) {
            measures = List.of(of);
            return this;
        }

        Entry industries(String... of) {
            industries = List.of(of);
            return this;
        }

        Entry enterprises(String... of) {
            enterprises = List.of(of);
            return this;
        }

        Entry number(String sentence, Direction direction, BigDecimal before, BigDecimal after) {
            numbers = List.of(new PracticeTraits.Number("R2-42-1", sentence, direction, before, after));
            return this;
        }

        Entry stale() {
            stale = true;
            return this;
        }

        PracticeTraits made() {
            return new PracticeTraits(
                    ENTRY,
                    "離島の窓口",
                    stage,
                    plan,
                    policy,
                    measures,
                    industries,
                    enterprises,
                    false,
                    LocalDate.of(2021, 4, 1),
                    stale,
                    numbers);
        }
    }
}
