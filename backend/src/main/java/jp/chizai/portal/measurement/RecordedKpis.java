package jp.chizai.portal.measurement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.stereotype.Service;

/** Reads what was recorded of some KPIs, in a number of queries that does not grow with them. To be called inside a scope. */
@Service
public class RecordedKpis {

    private final Kpis kpis;
    private final Plans plans;
    private final ResultStore store;
    private final PeriodLocks locks;

    RecordedKpis(Kpis kpis, Plans plans, ResultStore store, PeriodLocks locks) {
        this.kpis = kpis;
        this.plans = plans;
        this.store = store;
        this.locks = locks;
    }

    /** The KPIs in force among {@code ids} with their results; one the tenant has not is not in it. */
    public Map<KpiId, RecordedKpi> find(TenantId tenant, Collection<KpiId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<KpiId, SortedMap<Period, StoredResult>> results = store.ofKpis(tenant, ids);
        Map<PlanId, LockedPeriods> locked = new LinkedHashMap<>();
        Map<KpiId, RecordedKpi> found = new LinkedHashMap<>();
        kpis.find(tenant, ids).forEach((id, kpi) -> {
            LockedPeriods closed = locked.computeIfAbsent(kpi.plan(), plan -> locks.of(tenant, plan));
            found.put(
                    id,
                    new RecordedKpi(new ReportedKpi(
                            new KpiSeries(plans.find(kpi.plan()).orElseThrow(), kpi, closed),
                            Recording.reported(results.getOrDefault(id, new TreeMap<>())))));
        });
        return found;
    }
}
