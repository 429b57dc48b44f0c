package jp.chizai.portal.measurement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Fiscal years that are closed (年度締め): a confirmed year's results no longer change. */
@Service
public class YearLocks {

    private final JdbcClient jdbc;
    private final Clock clock;

    YearLocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The years of a plan that are closed for a tenant. To be called inside its scope. */
    public Set<FiscalYear> of(TenantId tenant, PlanId plan) {
        return jdbc
                .sql("select fiscal_year from year_lock where tenant_id = ? and plan_id = ?")
                .params(tenant.number(), plan.value())
                .query(Integer.class)
                .list()
                .stream()
                .map(FiscalYear::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Closes a year for a tenant; one already closed stays as it is. To be called inside its scope, writing. */
    public void lock(TenantId tenant, PlanId plan, FiscalYear year, String by) {
        jdbc.sql("""
                        insert into year_lock (tenant_id, plan_id, fiscal_year, locked_by, locked_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(tenant.number(), plan.value(), year.value(), by, Timestamp.from(clock.instant()))
                .update();
    }
}
