package jp.chizai.portal.practice.events;

import java.util.Map;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * Somebody took a version of an entry a step further, or gave it back. Published in the transaction of the change.
 *
 * @param title of the entry
 * @param number of the version
 */
public record PracticeStepTaken(PracticeId id, String title, int number, FlowState from, StepTaken taken)
        implements Audited {

    @Override
    public TenantId tenant() {
        return id.tenant();
    }

    @Override
    public Change change() {
        return new Change(
                taken.by(),
                "practice." + taken.step().code(),
                "practices/" + id + "/versions/" + number,
                null,
                Map.of("state", from.code()),
                Map.of("state", taken.to().code()),
                taken.reason());
    }
}
