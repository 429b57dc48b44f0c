package jp.chizai.portal.review.events;

import java.util.Map;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.RoundId;

/**
 * A tenant's report to a round was taken further, or back. Published in the transaction of the step.
 *
 * @param reason null where none was given
 */
public record ReportStepTaken(
        TenantId tenant, RoundId round, Step step, FlowState from, FlowState to, Author by, String reason)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                "report." + step.code(),
                "rounds/" + round.value() + "/report",
                null,
                Map.of("state", from.code()),
                Map.of("state", to.code()),
                reason);
    }
}
