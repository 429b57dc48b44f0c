package jp.chizai.portal.plan.events;

import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiView;

/**
 * A definition was confirmed and is in force from now on.
 *
 * @param before the KPI with the definition that was in force until now; null for a new KPI
 */
public record KpiConfirmed(KpiView kpi, KpiView before, Author by) implements DomainEvent {

    @Override
    public TenantId tenant() {
        return kpi.tenant();
    }
}
