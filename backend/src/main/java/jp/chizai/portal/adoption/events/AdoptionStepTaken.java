package jp.chizai.portal.adoption.events;

import java.util.Map;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.practice.PracticeId;

/**
 * An entry was adopted, or its adoption went further. Published in the transaction of the change.
 *
 * @param tenant the adopter
 * @param from null if it was adopted just now
 */
public record AdoptionStepTaken(
        TenantId tenant, PracticeId practice, KpiId kpi, AdoptionState from, AdoptionState to, String reason, Author by)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                from == null ? "adoption.adopt" : "adoption." + to.code(),
                "adoptions/" + practice,
                kpi.value(),
                from == null ? Map.of() : Map.of("state", from.code()),
                Map.of("state", to.code()),
                reason);
    }
}
