package jp.chizai.portal.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.SentencePairs;
import jp.chizai.portal.practice.PracticeTraits;

/**
 * Decides whether a published entry fits a KPI, how well, and why. The same KPI and the same entries always get the same
 * answer.
 *
 * <p>An entry <b>fits</b> if it has a measure in common with the KPI, or speaks of the same industry or enterprises at
 * the same stage. A sentence that is alike makes it fit better, and does not by itself: nobody compares all sentences of
 * the country for each page. How well is the sum of its reasons' points:
 *
 * <table>
 *   <caption>Points</caption>
 *   <tr><td>a measure in common</td><td>4, each further one 1, at most 6</td></tr>
 *   <tr><td>the same stage</td><td>3</td></tr>
 *   <tr><td>the same basic policy of the same plan</td><td>1</td></tr>
 *   <tr><td>a sentence alike by 35 % or more</td><td>2, from 50 % 4, from 70 % 6</td></tr>
 *   <tr><td>an industry, enterprises the KPI speaks of</td><td>2 each kind</td></tr>
 *   <tr><td>from a similar prefecture</td><td>2</td></tr>
 *   <tr><td>its numbers moved where they should</td><td>2</td></tr>
 *   <tr><td>others saw the effect</td><td>2 each prefecture, at most 6</td></tr>
 *   <tr><td>not confirmed for twelve months</td><td>−3</td></tr>
 * </table>
 *
 * <p>Source: the portal's own.
 */
final class RecommendationPolicy {

    private static final int ALIKE_PERCENT = 35;

    private RecommendationPolicy() {}

    /** What is asked of an entry besides the entry itself. */
    record Candidate(PracticeTraits entry, List<SharedAdoption> adoptions, List<Sentence> sentences) {

        Candidate(PracticeTraits entry, List<SharedAdoption> adoptions) {
            this(
                    entry,
                    adoptions,
                    Stream.of(
                                    Stream.of(entry.title()),
                                    entry.numbers().stream().map(PracticeTraits.Number::sentence),
                                    adoptions.stream().map(SharedAdoption::sentence))
                            .flatMap(sentences -> sentences)
                            .distinct()
                            .map(text -> new Sentence(text, SentencePairs.of(text)))
                            .toList());
        }
    }

    /** A sentence made ready to be compared. */
    record Sentence(String text, SentencePairs pairs) {}

    /**
     * Why an entry fits a KPI; empty if it does not.
     *
     * @param alike the prefectures like that of the KPI
     */
    static List<Reason> reasons(Need need, SentencePairs sentence, Candidate candidate, Set<TenantId> alike) {
        PracticeTraits entry = candidate.entry();
        List<String> measures = common(need.measures(), entry.measures());
        boolean sameStage = need.stage() != null && need.stage() == entry.stage();
        Optional<Reason> similar = similar(sentence, candidate.sentences());
        List<String> industries = common(need.industries(), entry.industries());
        List<String> enterprises = common(need.enterprises(), entry.enterprises());
        boolean sameTarget = sameStage && !(industries.isEmpty() && enterprises.isEmpty());
        if (measures.isEmpty() && !sameTarget) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        add(reasons, Reason.Kind.SAME_MEASURE, Math.min(6, 3 + measures.size()), measures);
        if (sameStage) {
            add(
                    reasons,
                    Reason.Kind.SAME_STAGE,
                    3,
                    List.of(Integer.toString(entry.stage().number())));
        }
        if (need.policy() != null
                && need.plan().equals(entry.plan())
                && Objects.equals(need.policy(), entry.policy())) {
            add(reasons, Reason.Kind.SAME_POLICY, 1, List.of(need.policy().toString()));
        }
        similar.ifPresent(reasons::add);
        add(reasons, Reason.Kind.NAMED_INDUSTRY, 2, industries);
        add(reasons, Reason.Kind.NAMED_ENTERPRISE, 2, enterprises);
        if (alike.contains(entry.id().tenant())) {
            add(
                    reasons,
                    Reason.Kind.SIMILAR_PREFECTURE,
                    2,
                    List.of(entry.id().tenant().code()));
        }
        add(
                reasons,
                Reason.Kind.NUMBERS_MOVED,
                2,
                entry.numbers().stream()
                        .filter(PracticeTraits.Number::isBetter)
                        .map(PracticeTraits.Number::kpiCode)
                        .distinct()
                        .toList());
        List<String> seen = candidate.adoptions().stream()
                .filter(adoption -> adoption.state() == AdoptionState.EFFECT_SEEN)
                .map(adoption -> adoption.tenant().code())
                .toList();
        add(reasons, Reason.Kind.EFFECT_ELSEWHERE, Math.min(6, 2 * seen.size()), seen);
        if (entry.stale()) {
            add(reasons, Reason.Kind.STALE, -3, List.of(entry.id().code()));
        }
        return reasons;
    }

    private static Optional<Reason> similar(SentencePairs sentence, List<Sentence> others) {
        record Alike(String text, int percent) {}
        return others.stream()
                .map(other -> new Alike(other.text(), sentence.percentInCommon(other.pairs())))
                .filter(other -> other.percent() >= ALIKE_PERCENT)
                .max(Comparator.comparing(Alike::percent).thenComparing(Alike::text))
                .map(closest -> new Reason(
                        Reason.Kind.SIMILAR_SENTENCE,
                        closest.percent() >= 70 ? 6 : closest.percent() >= 50 ? 4 : 2,
                        List.of(closest.text())));
    }

    private static void add(List<Reason> reasons, Reason.Kind kind, int points, List<String> values) {
        if (!values.isEmpty()) {
            reasons.add(new Reason(kind, points, values));
        }
    }

    private static List<String> common(Collection<String> some, Collection<String> others) {
        return some.stream().filter(others::contains).toList();
    }
}
