package jp.chizai.portal.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Scorecards;
import jp.chizai.portal.overview.Overview;
import jp.chizai.portal.overview.Overviews;
import jp.chizai.portal.overview.StandingCounts;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/** Holds a prefecture's own numbers beside the national picture and those of prefectures like it. */
@Service
public class Comparisons {

    private final SharedKpis sharedKpis;
    private final SharedItems sharedItems;
    private final Profiles profiles;
    private final Overviews overviews;
    private final Scorecards scorecards;
    private final Plans plans;
    private final TenantScope scope;
    private final Access access;

    Comparisons(
            SharedKpis sharedKpis,
            SharedItems sharedItems,
            Profiles profiles,
            Overviews overviews,
            Scorecards scorecards,
            Plans plans,
            TenantScope scope,
            Access access) {
        this.sharedKpis = sharedKpis;
        this.sharedItems = sharedItems;
        this.profiles = profiles;
        this.overviews = overviews;
        this.scorecards = scorecards;
        this.plans = plans;
        this.scope = scope;
        this.access = access;
    }

    private record Shared(List<SharedKpi> kpis, List<SharedItem> items, Map<TenantId, Integer> smeCounts) {}

    /**
     * The comparison of a prefecture's KPIs in a plan.
     *
     * @throws ProblemException NOT_FOUND for an unknown plan
     */
    public Comparison of(TenantId tenant, PlanId plan, Actor reader) {
        Overview national = overviews.of(plan);
        List<Scorecard> own = access.read(reader, tenant, () -> scorecards.ofTenant(tenant, plan));
        // The rows come by the tables' own policy: a role that sees everything is not needed for them.
        Shared shared = scope.read(
                TenantId.CENTRE,
                () -> new Shared(sharedKpis.ofPlan(plan), sharedItems.ofPlan(plan), profiles.smeCounts()));
        Map<TenantId, Likeness> alike = Similarity.to(tenant, Traits.of(shared.kpis(), shared.smeCounts()));
        Map<TenantId, StandingCounts> counts = national.tenants().stream()
                .collect(Collectors.toMap(Overview.OfTenant::code, Overview.OfTenant::counts));
        Map<KpiId, SharedKpi> kpis = shared.kpis().stream().collect(Collectors.toMap(SharedKpi::id, kpi -> kpi));
        List<SharedItem> others = latestOfEach(shared.items().stream()
                .filter(item -> !item.tenant().equals(tenant))
                .filter(item -> !kpis.containsKey(item.kpiId())
                        || kpis.get(item.kpiId()).stillCounts(item.definitionNumber(), national.asOf()))
                .toList());
        return new Comparison(
                tenant,
                plan,
                national.asOf(),
                shared.smeCounts().get(tenant),
                counts.get(tenant),
                StandingCounts.sum(alike.keySet().stream().map(counts::get).toList()),
                national.regional(),
                national.illustrative(),
                alike.entrySet().stream()
                        .map(other -> similar(other.getKey(), other.getValue(), counts, shared))
                        .toList(),
                own.stream()
                        .map(kpi -> compared(kpi, others, alike.keySet(), shared.smeCounts()))
                        .toList());
    }

    private Comparison.SimilarTenant similar(
            TenantId other, Likeness likeness, Map<TenantId, StandingCounts> counts, Shared shared) {
        List<Measure> common = plans.measures().stream()
                .filter(measure -> likeness.common().contains(measure.code()))
                .toList();
        return new Comparison.SimilarTenant(
                other, counts.get(other), likeness, common, shared.smeCounts().get(other));
    }

    private static Comparison.Kpi compared(
            Scorecard own, List<SharedItem> others, Set<TenantId> alike, Map<TenantId, Integer> smeCounts) {
        Definition definition = own.definition();
        Set<String> measures = definition.measures().stream().map(Measure::code).collect(Collectors.toSet());
        List<SharedItem> sameMeasure = others.stream()
                .filter(item -> item.measures().stream().anyMatch(measure -> measures.contains(measure.code())))
                .toList();
        return new Comparison.Kpi(
                own.kpi().id(),
                own.kpi().code(),
                definition.sentence(),
                definition.stage(),
                definition.measures(),
                definition.unit(),
                definition.accumulation(),
                definition.direction(),
                own.kpi().illustrative(),
                own.judgement().standing(),
                own.judgement().planEnded(),
                own.judgement().year(),
                own.judgement().value(),
                own.judgement().target(),
                own.judgement().attainment(),
                PerThousandSmes.of(
                        own.judgement().value(),
                        definition.unit(),
                        smeCounts.get(own.kpi().tenant())),
                StandingCounts.of(sameMeasure.stream()
                        .collect(Collectors.groupingBy(SharedItem::standing, Collectors.summingInt(item -> 1)))),
                sameMeasure.stream()
                        .filter(item -> alike.contains(item.tenant()))
                        .map(item -> peer(definition, item, smeCounts))
                        .toList());
    }

    private static Comparison.Peer peer(Definition own, SharedItem item, Map<TenantId, Integer> smeCounts) {
        boolean sameKind = own.unit().equals(item.unit())
                && own.accumulation() == item.accumulation()
                && own.direction() == item.direction();
        return new Comparison.Peer(
                item.tenant(),
                item.kpiId(),
                item.code(),
                item.sentence(),
                item.period(),
                item.unit(),
                item.accumulation(),
                sameKind,
                item.illustrative(),
                item.standing(),
                item.rating(),
                item.year(),
                item.value(),
                item.target(),
                item.attainment(),
                sameKind ? PerThousandSmes.of(item.value(), item.unit(), smeCounts.get(item.tenant())) : null);
    }

    /** Of each KPI what was confirmed last, in the order given. */
    private static List<SharedItem> latestOfEach(Collection<SharedItem> items) {
        Map<KpiId, SharedItem> latest = new LinkedHashMap<>();
        items.forEach(item -> latest.merge(
                item.kpiId(),
                item,
                (one, other) -> Sharing.BY_END.compare(one.period(), other.period()) >= 0 ? one : other));
        return new ArrayList<>(latest.values());
    }
}
