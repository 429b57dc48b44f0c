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

    /** Where a KPI stood when it was judged last. */
    record Kept(Standing standing, LocalDate on) {}

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
    Map<KpiId, Kept> lock(TenantId tenant, Collection<KpiId> kpis) {
        Map<KpiId, Kept> standings = new HashMap<>();
        jdbc.sql("""
                        select kpi_id, standing, judged_on from kpi_standing
                        where tenant_id = ? and kpi_id = any (?::uuid[])
                        order by kpi_id for update""").params(tenant.number(), ResultStore.ids(kpis)).query(row -> {
            standings.put(
                    new KpiId(row.getObject("kpi_id", UUID.class)),
                    new Kept(Standing.valueOf(row.getString("standing")), row.getObject("judged_on", LocalDate.class)));
        });
        return standings;
    }

    /** Writes where the KPIs stand now, unless that is known; {@code before} is what {@link #lock} answered. */
    void put(TenantId tenant, List<Scorecard> judged, Map<KpiId, Kept> before, LocalDate today) {
        List<Scorecard> news = judged.stream()
                .filter(card -> !new Kept(card.judgement().standing(), today)
                        .equals(before.get(card.kpi().id())))
                .toList();
        if (news.isEmpty()) {
            return;
        }
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
                                news.stream().map(card -> card.kpi().id()).toList()),
                        news.stream().map(card -> card.kpi().plan().value()).toArray(String[]::new),
                        news.stream()
                                .map(card -> card.judgement().standing().name())
                                .toArray(String[]::new))
                .update();
        news.forEach(card -> {
            Kept kept = before.get(card.kpi().id());
            Standing was = kept == null ? null : kept.standing();
            Standing is = card.judgement().standing();
            if (was != is) {
                events.publishEvent(new StandingChanged(card.kpi(), was, is));
            }
        });
    }
}
