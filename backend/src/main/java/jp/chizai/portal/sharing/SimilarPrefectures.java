package jp.chizai.portal.sharing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import org.springframework.stereotype.Service;

/** Tells which prefectures are like one in a plan, and why: any scope shows what it takes. */
@Service
public class SimilarPrefectures {

    private final SharedKpis kpis;
    private final Profiles profiles;

    SimilarPrefectures(SharedKpis kpis, Profiles profiles) {
        this.kpis = kpis;
        this.profiles = profiles;
    }

    /** In the order of their codes; none while the prefecture has no confirmed KPI. */
    public Map<TenantId, Likeness> to(TenantId tenant, PlanId plan) {
        return Similarity.to(tenant, Traits.of(kpis.ofPlan(plan), profiles.smeCounts()));
    }

    /** Those of every prefecture that has a confirmed KPI. */
    public Map<TenantId, Set<TenantId>> ofAll(PlanId plan) {
        Map<TenantId, Traits> traits = Traits.of(kpis.ofPlan(plan), profiles.smeCounts());
        Map<TenantId, Set<TenantId>> alike = new TreeMap<>();
        traits.keySet()
                .forEach(tenant ->
                        alike.put(tenant, Similarity.to(tenant, traits).keySet()));
        return alike;
    }
}
