package jp.chizai.portal.measurement.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.plan.PlanId;

/**
 * A file of results that was uploaded: checked, and perhaps applied.
 *
 * @param name of the file
 * @param rows those somebody should look at: what is changed, unusual or not taken; empty in a list of imports
 */
public record ImportView(
        UUID id,
        PlanId plan,
        String name,
        State state,
        ImportCounts counts,
        String madeBy,
        String madeByName,
        Instant madeAt,
        Instant appliedAt,
        List<ImportRow> rows) {

    /** How far it has come. */
    public enum State implements Code {
        CHECKED,
        APPLIED
    }
}
