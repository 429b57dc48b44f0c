package jp.chizai.portal.review.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.review.RoundId;

/**
 * What a prefecture says of a KPI in a round was written or changed. Published in the transaction of the change.
 *
 * @param from the fields before, by name; empty where nothing was written
 * @param to the fields now
 */
public record SelfVerificationWritten(
        TenantId tenant, RoundId round, KpiId kpi, Author by, Map<String, Object> from, Map<String, Object> to)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                "self-verification.write",
                "rounds/" + round.value() + "/report/items/" + kpi.value(),
                kpi.value(),
                from,
                to,
                null);
    }

    /** It is written while the report is in its prefecture, and what it said before the submission stays there. */
    @Override
    public boolean isDraft() {
        return true;
    }
}
