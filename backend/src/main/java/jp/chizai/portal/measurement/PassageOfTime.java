package jp.chizai.portal.measurement;

import java.sql.Date;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A KPI can fall behind without anybody writing anything: what is due grows. Standings judged on an earlier business
 * date are judged anew at the start and soon after every midnight in Japan.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PassageOfTime implements ApplicationRunner {

    private record Stale(TenantId tenant, KpiId kpi) {}

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final Results results;
    private final BusinessCalendar calendar;

    PassageOfTime(JdbcClient jdbc, TenantScope scope, Results results, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.results = results;
        this.calendar = calendar;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rejudge();
    }

    @Scheduled(cron = "5 0 0 * * *", zone = "Asia/Tokyo")
    void rejudge() {
        scope.readNation(this::stale)
                .forEach(stale -> scope.write(stale.tenant(), () -> results.rejudge(stale.tenant(), stale.kpi())));
    }

    private List<Stale> stale() {
        return jdbc.sql("select tenant_id, kpi_id from kpi_standing where judged_on <> ? order by tenant_id")
                .param(Date.valueOf(calendar.today()))
                .query((row, n) -> new Stale(
                        new TenantId(row.getInt("tenant_id")), new KpiId(row.getObject("kpi_id", UUID.class))))
                .list();
    }
}
