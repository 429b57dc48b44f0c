package jp.chizai.portal.measurement.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;

/**
 * Results were taken from a file. Published in the transaction that took them, beside what is told of each result.
 *
 * @param file its name
 * @param taken how many rows of it were written
 * @param rejected how many were not
 */
public record ResultsImported(TenantId tenant, PlanId plan, UUID id, String file, int taken, int rejected, Author by)
        implements Audited {

    @Override
    public Change change() {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("file", file);
        to.put("taken", taken);
        to.put("rejected", rejected);
        return new Change(by, "import.apply", "plans/" + plan.value() + "/imports/" + id, null, Map.of(), to, null);
    }
}
