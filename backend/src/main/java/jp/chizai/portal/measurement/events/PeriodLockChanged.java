package jp.chizai.portal.measurement.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;

/**
 * A period was closed for a tenant, or opened again.
 *
 * @param locked whether it is closed now
 * @param reason null where none is asked for
 */
public record PeriodLockChanged(TenantId tenant, PlanId plan, Period period, boolean locked, Author by, String reason)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                locked ? "period.lock" : "period.unlock",
                "plans/" + plan.value() + "/periods/" + period,
                null,
                Map.of("locked", !locked),
                Map.of("locked", locked),
                reason);
    }
}
