package jp.chizai.portal.plan.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plan;

/** The centre opened a plan for drafting: prefectures may set their KPIs. */
public record PlanOpened(Plan plan, Author by) implements Audited {

    @Override
    public TenantId tenant() {
        return TenantId.CENTRE;
    }

    @Override
    public Change change() {
        return new Change(
                by,
                "plan.open",
                "plans/" + plan.id().value(),
                null,
                Map.of(),
                Map.of(
                        "openedOn", plan.openedOn().toString(),
                        "draftingDeadline", plan.draftingDeadline().toString()),
                null);
    }
}
