package jp.chizai.portal.measurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** KPIs with their standing, judged live on the business date. To be called inside a scope. */
@Service
public class Scorecards {

    private record StoredValue(KpiId kpi, Period period, Reported reported) {}

    private final Kpis kpis;
    private final Plans plans;
    private final PeriodLocks locks;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Scorecards(Kpis kpis, Plans plans, PeriodLocks locks, JdbcClient jdbc, BusinessCalendar calendar) {
        this.kpis = kpis;
        this.plans = plans;
        this.locks = locks;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** The scorecards of one tenant's KPIs in a plan, by code. */
    public List<Scorecard> ofTenant(TenantId tenant, PlanId plan) {
        return judge(reportedOf(tenant, plan));
    }

    /** The scorecards of all regional KPIs the scope shows, by prefecture and code. */
    public List<Scorecard> ofPrefectures(PlanId plan) {
        List<StoredValue> stored = stored(jdbc.sql("""
                        select r.kpi_id, r.period, r.value, r.definition_number
                        from result r join kpi k on k.tenant_id = r.tenant_id and k.id = r.kpi_id
                        where k.plan_id = ? and r.value is not null""").params(plan.value()));
        return judge(reported(plan, kpis.ofPrefectures(plan), stored, locks.ofPlan(plan)));
    }

    /** A tenant's KPIs in a plan with their results. */
    List<ReportedKpi> reportedOf(TenantId tenant, PlanId plan) {
        List<StoredValue> stored = stored(jdbc.sql("""
                        select r.kpi_id, r.period, r.value, r.definition_number
                        from result r join kpi k on k.tenant_id = r.tenant_id and k.id = r.kpi_id
                        where r.tenant_id = ? and k.tenant_id = ? and k.plan_id = ? and r.value is not null""").params(tenant.number(), tenant.number(), plan.value()));
        return reported(plan, kpis.ofTenant(tenant, plan), stored, Map.of(tenant, locks.of(tenant, plan)));
    }

    private List<Scorecard> judge(List<ReportedKpi> reported) {
        LocalDate today = calendar.today();
        return reported.stream().map(kpi -> kpi.on(today)).toList();
    }

    private List<ReportedKpi> reported(
            PlanId planId, List<KpiView> found, List<StoredValue> stored, Map<TenantId, LockedPeriods> locked) {
        Plan plan = plans.find(planId).orElseThrow();
        Map<KpiId, SortedMap<Period, Reported>> results = new HashMap<>();
        stored.forEach(row ->
                results.computeIfAbsent(row.kpi(), kpi -> new TreeMap<>()).put(row.period(), row.reported()));
        return found.stream()
                .map(kpi -> new ReportedKpi(
                        new KpiSeries(plan, kpi, locked.getOrDefault(kpi.tenant(), LockedPeriods.NONE)),
                        results.getOrDefault(kpi.id(), new TreeMap<>())))
                .toList();
    }

    private static List<StoredValue> stored(JdbcClient.StatementSpec query) {
        return query.query((row, n) -> new StoredValue(
                        new KpiId(row.getObject("kpi_id", UUID.class)),
                        Period.parse(row.getString("period")),
                        new Reported(Amounts.plain(row.getBigDecimal("value")), row.getInt("definition_number"))))
                .list();
    }
}
