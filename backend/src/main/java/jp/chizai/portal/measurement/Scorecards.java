package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** KPIs with their standing, judged live on the business date. To be called inside a scope. */
@Service
public class Scorecards {

    private record StoredValue(UUID kpi, Period period, BigDecimal value) {}

    private final Kpis kpis;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Scorecards(Kpis kpis, Plans plans, JdbcClient jdbc, BusinessCalendar calendar) {
        this.kpis = kpis;
        this.plans = plans;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** The scorecards of one tenant's KPIs in a plan, by code. */
    public List<Scorecard> ofTenant(TenantId tenant, PlanId plan) {
        return judge(valuesOfTenant(tenant, plan));
    }

    /** The scorecards of all regional KPIs the scope shows, by prefecture and code. */
    public List<Scorecard> ofPrefectures(PlanId plan) {
        List<StoredValue> stored = stored(jdbc.sql("""
                        select r.kpi_id, r.period, r.value
                        from result r join kpi k on k.tenant_id = r.tenant_id and k.id = r.kpi_id
                        where k.plan_id = ? and r.value is not null""").params(plan.value()));
        return judge(byKpi(kpis.ofPrefectures(plan), stored));
    }

    Scorecard of(KpiView kpi, SortedMap<Period, BigDecimal> values) {
        return new Scorecard(
                kpi,
                StandingPolicy.judge(
                        plans.find(kpi.plan()).orElseThrow(),
                        kpi.definition(),
                        kpi.declaration(),
                        values,
                        calendar.today()));
    }

    /** A tenant's KPIs in a plan with their results. */
    Map<KpiView, SortedMap<Period, BigDecimal>> valuesOfTenant(TenantId tenant, PlanId plan) {
        List<StoredValue> stored = stored(jdbc.sql("""
                        select r.kpi_id, r.period, r.value
                        from result r join kpi k on k.tenant_id = r.tenant_id and k.id = r.kpi_id
                        where r.tenant_id = ? and k.tenant_id = ? and k.plan_id = ? and r.value is not null""").params(tenant.number(), tenant.number(), plan.value()));
        return byKpi(kpis.ofTenant(tenant, plan), stored);
    }

    private List<Scorecard> judge(Map<KpiView, SortedMap<Period, BigDecimal>> values) {
        return values.entrySet().stream()
                .map(kpi -> of(kpi.getKey(), kpi.getValue()))
                .toList();
    }

    private static Map<KpiView, SortedMap<Period, BigDecimal>> byKpi(List<KpiView> found, List<StoredValue> stored) {
        Map<UUID, SortedMap<Period, BigDecimal>> byId = new LinkedHashMap<>();
        found.forEach(kpi -> byId.put(kpi.id().value(), new TreeMap<>()));
        stored.forEach(row -> byId.getOrDefault(row.kpi(), new TreeMap<>()).put(row.period(), row.value()));
        Map<KpiView, SortedMap<Period, BigDecimal>> byKpi = new LinkedHashMap<>();
        found.forEach(kpi -> byKpi.put(kpi, byId.get(kpi.id().value())));
        return byKpi;
    }

    private static List<StoredValue> stored(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> new StoredValue(
                        row.getObject("kpi_id", UUID.class),
                        Period.parse(row.getString("period")),
                        Amounts.plain(row.getBigDecimal("value"))))
                .list();
    }
}
