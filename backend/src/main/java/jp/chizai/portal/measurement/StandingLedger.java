package jp.chizai.portal.measurement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.StandingChanged;
import jp.chizai.portal.plan.KpiId;
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

    /**
     * Waits for other writers of these KPIs; until the transaction ends nobody else changes their results. Everybody
     * queues in the same order, so that no two wait for each other. A KPI is read after that, or an amendment that is
     * confirmed meanwhile is missed.
     *
     * @return where each stands; a KPI that was never judged is not in it
     */
    Map<KpiId, Standing> lock(TenantId tenant, Collection<KpiId> kpis) {
        Map<KpiId, Standing> standings = new HashMap<>();
        jdbc.sql("""
                        select kpi_id, standing from kpi_standing where tenant_id = ? and kpi_id = any (?::uuid[])
                        order by kpi_id for update""").params(tenant.number(), ResultStore.ids(kpis)).query(row -> {
            standings.put(new KpiId(row.getObject("kpi_id", UUID.class)), Standing.valueOf(row.getString("standing")));
        });
        return standings;
    }

    /** Writes where the KPIs stand now; {@code before} is what {@link #lock} answered. */
    void put(TenantId tenant, List<Scorecard> judged, Map<KpiId, Standing> before, LocalDate today) {
        jdbc.sql("""
                        insert into kpi_standing (tenant_id, kpi_id, plan_id, standing, judged_on)
                        select ?, kpi_id, plan_id, standing, ?
                        from unnest(?::uuid[], ?::text[], ?::text[]) as judged (kpi_id, plan_id, standing)
                        on conflict (tenant_id, kpi_id) do update
                        set standing = excluded.standing, judged_on = excluded.judged_on""")
                .params(
                        tenant.number(),
                        Date.valueOf(today),
                        ResultStore.ids(
                                judged.stream().map(card -> card.kpi().id()).toList()),
                        judged.stream().map(card -> card.kpi().plan().value()).toArray(String[]::new),
                        judged.stream()
                                .map(card -> card.judgement().standing().name())
                                .toArray(String[]::new))
                .update();
        judged.forEach(card -> {
            Standing was = before.get(card.kpi().id());
            Standing is = card.judgement().standing();
            if (was != is) {
                events.publishEvent(new StandingChanged(card.kpi(), was, is));
            }
        });
    }
}
