package jp.chizai.portal.measurement.events;

import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiView;

/**
 * A KPI stands elsewhere than before. Published in the transaction of the change.
 *
 * @param from where it stood; null when it is judged for the first time
 */
public record StandingChanged(KpiView kpi, Standing from, Standing to) implements DomainEvent {

    @Override
    public TenantId tenant() {
        return kpi.tenant();
    }
}
