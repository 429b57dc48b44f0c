package jp.chizai.portal.sharing;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Stage;

/**
 * What a prefecture's KPIs of a plan are like, as far as it tells prefectures apart.
 *
 * @param stages how many KPIs it has of each stage
 * @param measures codes of the measures by which it pursues them
 * @param smeCount null where unknown
 */
record Traits(TenantId tenant, Map<Stage, Integer> stages, Set<String> measures, Integer smeCount) {

    Traits {
        stages = Map.copyOf(stages);
        measures = Set.copyOf(measures);
    }

    /** Those of all prefectures that have a KPI among {@code kpis}. */
    static Map<TenantId, Traits> of(List<SharedKpi> kpis, Map<TenantId, Integer> smeCounts) {
        Map<TenantId, Map<Stage, Integer>> stages = new TreeMap<>();
        Map<TenantId, Set<String>> measures = new TreeMap<>();
        kpis.forEach(kpi -> {
            Map<Stage, Integer> ofTenant = stages.computeIfAbsent(kpi.tenant(), any -> new EnumMap<>(Stage.class));
            if (kpi.stage() != null) {
                ofTenant.merge(kpi.stage(), 1, Integer::sum);
            }
            measures.computeIfAbsent(kpi.tenant(), any -> new HashSet<>()).addAll(kpi.measures());
        });
        Map<TenantId, Traits> traits = new TreeMap<>();
        stages.forEach((tenant, ofTenant) ->
                traits.put(tenant, new Traits(tenant, ofTenant, measures.get(tenant), smeCounts.get(tenant))));
        return traits;
    }

    int kpis() {
        return stages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
