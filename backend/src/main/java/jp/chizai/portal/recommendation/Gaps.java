package jp.chizai.portal.recommendation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.adoption.SharedAdoptions;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.sharing.SimilarPrefectures;
import org.springframework.stereotype.Service;

/** Where practice is missing. To be called inside a scope: it speaks of the KPIs the scope shows. */
@Service
public class Gaps {

    /** As many as a list has room for. */
    static final int BEST = 3;

    private final Scorecards scorecards;
    private final SharedAdoptions adoptions;
    private final Candidates candidates;
    private final SimilarPrefectures similar;

    Gaps(Scorecards scorecards, SharedAdoptions adoptions, Candidates candidates, SimilarPrefectures similar) {
        this.scorecards = scorecards;
        this.adoptions = adoptions;
        this.candidates = candidates;
        this.similar = similar;
    }

    private record Lagging(Scorecard card, Need need) {}

    /** The lagging KPIs of a plan without an adoption: those off track first, then by prefecture and code. */
    public List<Gap> of(PlanId plan) {
        Set<KpiId> helped = adoptions.all().stream()
                .filter(adoption -> adoption.state().isActive())
                .map(SharedAdoption::kpi)
                .collect(Collectors.toSet());
        List<Lagging> lagging = scorecards.ofPrefectures(plan).stream()
                .filter(Gaps::isLagging)
                .filter(card -> !helped.contains(card.kpi().id()))
                .map(card -> new Lagging(card, Need.of(card.kpi(), card.definition())))
                .toList();
        if (lagging.isEmpty()) {
            return List.of();
        }
        Candidates.Excerpt excerpt =
                candidates.excerpt(lagging.stream().map(Lagging::need).toList());
        Map<TenantId, Set<TenantId>> alike = similar.ofAll(plan);
        return lagging.stream()
                .map(one -> gap(
                        one.card(),
                        excerpt.fitting(
                                one.need(), alike.getOrDefault(one.need().tenant(), Set.of()))))
                .sorted(Comparator.comparing(gap -> gap.standing() != Standing.OFF_TRACK))
                .toList();
    }

    static boolean isLagging(Scorecard card) {
        Standing standing = card.judgement().standing();
        return standing == Standing.AT_RISK || standing == Standing.OFF_TRACK;
    }

    private static Gap gap(Scorecard card, List<Recommendation> fitting) {
        return new Gap(
                card.kpi().tenant(),
                card.kpi().id(),
                card.kpi().code(),
                card.definition().sentence(),
                card.definition().stage(),
                card.definition().measures(),
                card.judgement().standing(),
                card.kpi().illustrative(),
                fitting.size(),
                fitting.stream().limit(BEST).toList());
    }
}
