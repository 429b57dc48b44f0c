package jp.chizai.portal.measurement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import jp.chizai.portal.measurement.events.StandingChanged;
import jp.chizai.portal.plan.KpiView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where each KPI stands, and tells when it changes. Its row is where the writers of one KPI queue. */
@Component
class StandingLedger {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StandingLedger(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Waits for other writers of this KPI; until the transaction ends nobody else changes its results. */
    Optional<Standing> lock(KpiView kpi) {
        return jdbc.sql("select standing from kpi_standing where tenant_id = ? and kpi_id = ? for update")
                .params(kpi.tenant().number(), kpi.id().value())
                .query(Standing.class)
                .optional();
    }

    /** Writes where the KPI stands now; {@code before} is what {@link #lock} answered. */
    void put(KpiView kpi, Standing before, Standing now, LocalDate today) {
        jdbc.sql("""
                        insert into kpi_standing (tenant_id, kpi_id, plan_id, standing, judged_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, kpi_id) do update
                        set standing = excluded.standing, judged_on = excluded.judged_on""")
                .params(kpi.tenant().number(), kpi.id().value(), kpi.plan().value(), now.name(), Date.valueOf(today))
                .update();
        if (before != now) {
            events.publishEvent(new StandingChanged(kpi, before, now));
        }
    }
}
