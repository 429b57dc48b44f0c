package jp.chizai.portal.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Tsv;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.NewKpi;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/**
 * Takes KPIs and results from files into the portal, a tenant at a time and each in one transaction. A KPI whose code
 * the tenant already has is left alone, so a load that was broken off is simply run again.
 */
@Service
public class KpiLoader {

    private final Kpis kpis;
    private final Plans plans;
    private final Results results;
    private final PeriodLocks locks;
    private final TenantScope scope;

    KpiLoader(Kpis kpis, Plans plans, Results results, PeriodLocks locks, TenantScope scope) {
        this.kpis = kpis;
        this.plans = plans;
        this.results = results;
        this.locks = locks;
        this.scope = scope;
    }

    /**
     * Loads a file of regional KPIs.
     *
     * @param resultFile results by KPI code and period; all of them illustrative
     * @param illustrative whether the KPIs are (例示)
     * @param source where the definitions are published; null for illustrative ones
     */
    public void load(PlanId plan, String kpiFile, String resultFile, boolean illustrative, String source) {
        Map<String, Map<Period, Entry>> entries = resultFile == null ? Map.of() : entries(resultFile);
        new KpiFile(plans.measures())
                .read(kpiFile, plan, illustrative, source)
                .forEach((tenant, wanted) -> loadMissing(tenant, plan, wanted, entries, true));
    }

    /** Closes years of a plan for a tenant. */
    public void lock(TenantId tenant, PlanId plan, List<FiscalYear> years, Author by) {
        scope.write(
                tenant, () -> years.forEach(year -> locks.lock(tenant, plan, new Period(Frequency.YEAR, year, 1), by)));
    }

    void loadCentral(Plan plan, String source) {
        List<CentralKpiFile.CentralKpi> central = CentralKpiFile.read(plan, source);
        loadMissing(
                TenantId.CENTRE,
                plan.id(),
                central.stream().map(CentralKpiFile.CentralKpi::kpi).toList(),
                central.stream().collect(Collectors.toMap(row -> row.kpi().code(), CentralKpiFile.CentralKpi::results)),
                false);
    }

    private void loadMissing(
            TenantId tenant,
            PlanId plan,
            List<NewKpi> wanted,
            Map<String, Map<Period, Entry>> entries,
            boolean illustrativeResults) {
        scope.write(tenant, () -> {
            Set<String> present = kpis.codes(tenant, plan);
            wanted.stream().filter(kpi -> !present.contains(kpi.code())).forEach(kpi -> {
                KpiView added = kpis.add(tenant, kpi);
                Author author = illustrativeResults
                        ? new Author("demonstration", "例示データ", "demonstration")
                        : new Author("reference", "公表資料", "reference");
                results.load(added, entries.getOrDefault(kpi.code(), Map.of()), author, illustrativeResults);
            });
        });
    }

    private static Map<String, Map<Period, Entry>> entries(String resource) {
        return Tsv.read(resource).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("code"),
                        Collectors.toMap(
                                row -> Period.parse(row.get("period")),
                                row -> new Entry(new java.math.BigDecimal(row.get("value")), row.get("note")))));
    }
}
