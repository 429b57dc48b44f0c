package jp.chizai.portal.measurement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.PeriodLockChanged;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.PlanId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Periods that are closed (締め): results of what was confirmed no longer change. A closed period covers every shorter
 * one within it. Every method must be called inside the tenant's scope.
 */
@Service
public class PeriodLocks {

    private final Kpis kpis;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeriodLocks(Kpis kpis, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What of a plan is closed for a tenant. */
    public LockedPeriods of(TenantId tenant, PlanId plan) {
        return read(jdbc.sql("select tenant_id, period, locked_at from period_lock where tenant_id = ? and plan_id = ?")
                        .params(tenant.number(), plan.value()))
                .getOrDefault(tenant, LockedPeriods.NONE);
    }

    /** What of a plan is closed for each tenant the scope shows; a tenant for whom nothing is, is not in it. */
    Map<TenantId, LockedPeriods> ofPlan(PlanId plan) {
        return read(jdbc.sql("select tenant_id, period, locked_at from period_lock where plan_id = ?")
                .param(plan.value()));
    }

    /**
     * Waits for whoever is writing in the plan; until the transaction ends no result and no definition of it changes.
     * What is to be closed is read after that.
     */
    public void hold(TenantId tenant, PlanId plan) {
        kpis.hold(tenant, plan);
        // Writers of results queue at these rows and look for the lock after that: none slips in behind it.
        jdbc.sql("select 1 from kpi_standing where tenant_id = ? and plan_id = ? order by kpi_id for update")
                .params(tenant.number(), plan.value())
                .query()
                .listOfRows();
    }

    /** Closes a period, once whoever is writing in the plan has finished; one already closed stays as it is. */
    public void lock(TenantId tenant, PlanId plan, Period period, Author by) {
        hold(tenant, plan);
        int closed = jdbc.sql("""
                        insert into period_lock (tenant_id, plan_id, period, locked_by, locked_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        tenant.number(),
                        plan.value(),
                        period.toString(),
                        by.username(),
                        Timestamp.from(clock.instant()))
                .update();
        if (closed == 1) {
            events.publishEvent(new PeriodLockChanged(tenant, plan, period, true, by, null));
        }
    }

    /** Opens a closed period again, once whoever is writing in the plan has finished; one that is open stays so. */
    public void unlock(TenantId tenant, PlanId plan, Period period, Author by, String reason) {
        hold(tenant, plan);
        int opened = jdbc.sql("delete from period_lock where tenant_id = ? and plan_id = ? and period = ?")
                .params(tenant.number(), plan.value(), period.toString())
                .update();
        if (opened == 1) {
            events.publishEvent(new PeriodLockChanged(tenant, plan, period, false, by, reason));
        }
    }

    private static Map<TenantId, LockedPeriods> read(JdbcClient.StatementSpec query) {
        Map<TenantId, Map<Period, Instant>> periods = new HashMap<>();
        query.query(row -> {
            periods.computeIfAbsent(new TenantId(row.getInt("tenant_id")), any -> new HashMap<>())
                    .put(
                            Period.parse(row.getString("period")),
                            row.getTimestamp("locked_at").toInstant());
        });
        Map<TenantId, LockedPeriods> locked = new HashMap<>();
        periods.forEach((tenant, ofTenant) -> locked.put(tenant, new LockedPeriods(ofTenant)));
        return locked;
    }
}
