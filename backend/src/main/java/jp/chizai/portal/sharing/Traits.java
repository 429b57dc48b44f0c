package jp.chizai.portal.sharing;

import java.util.Map;
import java.util.Set;
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

    int kpis() {
        return stages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
