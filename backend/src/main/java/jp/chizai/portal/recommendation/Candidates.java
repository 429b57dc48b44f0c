package jp.chizai.portal.recommendation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.adoption.SharedAdoptions;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.SentencePairs;
import jp.chizai.portal.practice.FittingPractices;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PracticeTraits;
import org.springframework.stereotype.Component;

/** Holds needs against the published entries: any scope shows them all. */
@Component
class Candidates {

    private final FittingPractices practices;
    private final SharedAdoptions adoptions;

    Candidates(FittingPractices practices, SharedAdoptions adoptions) {
        this.practices = practices;
        this.adoptions = adoptions;
    }

    /** The entries that could fit any of these needs, read at once for all of them. */
    Excerpt excerpt(Collection<Need> needs) {
        Map<PracticeId, List<SharedAdoption>> adopted =
                adoptions.all().stream().collect(Collectors.groupingBy(SharedAdoption::practice));
        return new Excerpt(
                practices
                        .with(all(needs, Need::measures), all(needs, Need::industries), all(needs, Need::enterprises))
                        .stream()
                        .map(entry ->
                                new RecommendationPolicy.Candidate(entry, adopted.getOrDefault(entry.id(), List.of())))
                        .toList());
    }

    private static Set<String> all(Collection<Need> needs, Function<Need, List<String>> codes) {
        return needs.stream().map(codes).flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Entries made ready to be held against needs. */
    record Excerpt(List<RecommendationPolicy.Candidate> candidates) {

        private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                        (Ranked ranked) -> ranked.recommendation().points())
                .thenComparing(Ranked::publishedOn)
                .reversed()
                .thenComparing(ranked -> ranked.recommendation().practice());

        private record Ranked(Recommendation recommendation, LocalDate publishedOn) {}

        /**
         * The entries of others that fit a need and that its prefecture has not adopted yet, the best first, of equals
         * the newest.
         *
         * @param alike the prefectures like that of the need
         */
        List<Recommendation> fitting(Need need, Set<TenantId> alike) {
            SentencePairs sentence = SentencePairs.of(need.sentence());
            return candidates.stream()
                    .filter(candidate -> isNew(candidate, need.tenant()))
                    .flatMap(candidate -> ranked(need, sentence, candidate, alike).stream())
                    .sorted(BEST_FIRST)
                    .map(Ranked::recommendation)
                    .toList();
        }

        private static boolean isNew(RecommendationPolicy.Candidate candidate, TenantId tenant) {
            return !candidate.entry().id().tenant().equals(tenant)
                    && candidate.adoptions().stream()
                            .noneMatch(adoption -> adoption.tenant().equals(tenant));
        }

        private static Optional<Ranked> ranked(
                Need need, SentencePairs sentence, RecommendationPolicy.Candidate candidate, Set<TenantId> alike) {
            List<Reason> reasons = RecommendationPolicy.reasons(need, sentence, candidate, alike);
            if (reasons.isEmpty()) {
                return Optional.empty();
            }
            PracticeTraits entry = candidate.entry();
            return Optional.of(new Ranked(
                    new Recommendation(
                            entry.id(),
                            entry.title(),
                            entry.illustrative(),
                            entry.stale(),
                            reasons.stream().mapToInt(Reason::points).sum(),
                            reasons,
                            (int) candidate.adoptions().stream()
                                    .filter(adoption -> adoption.state().isActive())
                                    .count()),
                    entry.publishedOn()));
        }
    }
}
