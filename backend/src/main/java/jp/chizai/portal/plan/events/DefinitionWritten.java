package jp.chizai.portal.plan.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/**
 * Somebody wrote in a version of a definition.
 *
 * @param from the changed fields before
 * @param to the changed fields after
 * @param reason of an amendment; null otherwise
 */
public record DefinitionWritten(
        TenantId tenant,
        KpiId kpi,
        PlanId plan,
        int number,
        Kind kind,
        Map<String, Object> from,
        Map<String, Object> to,
        Author by,
        String reason)
        implements Audited {

    /** What was done. */
    public enum Kind implements Code {
        /** A KPI was drafted. */
        DRAFT,
        /** One was carried over from an earlier plan. */
        CARRY_OVER,
        /** An amendment was begun. */
        AMEND,
        /** A draft was changed. */
        EDIT,
        /** A draft was given up. */
        ABANDON
    }

    @Override
    public Change change() {
        return new Change(
                by, "kpi." + kind.code(), "kpis/" + kpi.value() + "/versions/" + number, kpi.value(), from, to, reason);
    }

    /** What is written into a version is read outside the prefecture only once that version is submitted. */
    @Override
    public boolean isDraft() {
        return true;
    }
}
