package jp.chizai.portal.measurement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.PeriodLockChanged;
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

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeriodLocks(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What of a plan is closed for a tenant. */
    public LockedPeriods of(TenantId tenant, PlanId plan) {
        return new LockedPeriods(read(tenant, plan));
    }

    /** Closes a period, once whoever is writing in the plan has finished; one already closed stays as it is. */
    public void lock(TenantId tenant, PlanId plan, Period period, Author by) {
        // Writers queue at these rows and look for the lock after that: none slips in behind it.
        jdbc.sql("select 1 from kpi_standing where tenant_id = ? and plan_id = ? order by kpi_id for update")
                .params(tenant.number(), plan.value())
                .query()
                .listOfRows();
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

    /** Opens a closed period again; one that is open stays so. */
    public void unlock(TenantId tenant, PlanId plan, Period period, Author by, String reason) {
        int opened = jdbc.sql("delete from period_lock where tenant_id = ? and plan_id = ? and period = ?")
                .params(tenant.number(), plan.value(), period.toString())
                .update();
        if (opened == 1) {
            events.publishEvent(new PeriodLockChanged(tenant, plan, period, false, by, reason));
        }
    }

    private Set<Period> read(TenantId tenant, PlanId plan) {
        return jdbc
                .sql("select period from period_lock where tenant_id = ? and plan_id = ?")
                .params(tenant.number(), plan.value())
                .query(String.class)
                .list()
                .stream()
                .map(Period::parse)
                .collect(Collectors.toUnmodifiableSet());
    }
}
