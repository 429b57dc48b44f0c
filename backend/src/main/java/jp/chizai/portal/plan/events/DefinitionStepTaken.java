package jp.chizai.portal.plan.events;

import java.util.Map;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/**
 * Somebody took a version of a definition a step further, or gave it back.
 *
 * @param code of the KPI: {@code R2-02-1}
 * @param number of the version
 */
public record DefinitionStepTaken(
        TenantId tenant, KpiId kpi, String code, PlanId plan, int number, FlowState from, StepTaken taken)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                taken.by(),
                "kpi." + taken.step().code(),
                "kpis/" + kpi.value() + "/versions/" + number,
                kpi.value(),
                Map.of("state", from.code()),
                Map.of("state", taken.to().code()),
                taken.reason());
    }
}
