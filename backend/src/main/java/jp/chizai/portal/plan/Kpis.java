package jp.chizai.portal.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.events.KpiConfirmed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The KPIs of the tenants that are in force. Every method must be called inside a {@link jp.chizai.portal.tenancy.TenantScope}: what the
 * scope does not show is not there.
 */
@Service
public class Kpis {

    private final KpiRepository kpis;
    private final ConfirmedKpis confirmed;
    private final ApplicationEventPublisher events;

    Kpis(KpiRepository kpis, ConfirmedKpis confirmed, ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.confirmed = confirmed;
        this.events = events;
    }

    /** The KPI; empty if the tenant has none with this identifier, or none in force. */
    public Optional<KpiView> find(TenantId tenant, KpiId id) {
        return confirmed.find(tenant, id);
    }

    /** Those of a tenant's KPIs that are in force. */
    public Map<KpiId, KpiView> find(TenantId tenant, Collection<KpiId> ids) {
        return confirmed.ofIds(tenant, ids).stream().collect(Collectors.toMap(KpiView::id, Function.identity()));
    }

    /** A tenant's KPIs in a plan that are in force, by code. */
    public List<KpiView> ofTenant(TenantId tenant, PlanId plan) {
        return confirmed.ofTenant(tenant, plan);
    }

    /** The regional KPIs of a plan in force that the scope shows, by prefecture and code. */
    public List<KpiView> ofPrefectures(PlanId plan) {
        return confirmed.ofPrefectures(plan);
    }

    /** Waits for whoever is confirming or writing a definition; until the transaction ends none of a plan changes. */
    public void hold(TenantId tenant, PlanId plan) {
        kpis.lockAll(tenant.number(), plan.value());
    }

    /** The codes a tenant has given in a plan. */
    public Set<String> codes(TenantId tenant, PlanId plan) {
        return Set.copyOf(kpis.codes(tenant.number(), plan.value()));
    }

    /**
     * Takes a KPI into a plan, in force at once.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the tenant has one with this code
     */
    public KpiView add(TenantId tenant, NewKpi kpi) {
        Kpi made = kpis.saveAndFlush(Kpi.inForce(tenant, kpi));
        KpiView added = confirmed.find(tenant, made.id()).orElseThrow();
        events.publishEvent(new KpiConfirmed(added, null, Author.PORTAL));
        return added;
    }
}
