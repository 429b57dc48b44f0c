package jp.chizai.portal.measurement.events;

import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiView;

/**
 * A KPI stands elsewhere than before, or its definition moved it to another stage or policy. Published in the transaction
 * of the change.
 *
 * @param before the KPI as it was counted; the same as {@code kpi} unless its definition changed
 * @param from where it stood; null when it is judged for the first time
 */
public record StandingChanged(KpiView before, Standing from, KpiView kpi, Standing to) implements DomainEvent {

    public StandingChanged(KpiView kpi, Standing from, Standing to) {
        this(kpi, from, kpi, to);
    }

    @Override
    public TenantId tenant() {
        return kpi.tenant();
    }
}
