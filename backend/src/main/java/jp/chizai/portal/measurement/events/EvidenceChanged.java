package jp.chizai.portal.measurement.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;

/**
 * Evidence of a result was added or taken away. Published in the transaction of the change.
 *
 * @param name of the file
 * @param sha256 of its content: what was there can be told again
 */
public record EvidenceChanged(
        TenantId tenant, KpiId kpi, UUID id, Period period, String name, String sha256, boolean added, Author by)
        implements Audited {

    @Override
    public Change change() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("period", period.toString());
        file.put("file", name);
        file.put("sha256", sha256);
        return new Change(
                by,
                added ? "evidence.add" : "evidence.remove",
                "kpis/" + kpi.value() + "/evidence/" + id,
                kpi.value(),
                added ? Map.of() : file,
                added ? file : Map.of(),
                null);
    }
}
