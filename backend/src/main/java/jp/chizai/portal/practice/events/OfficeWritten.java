package jp.chizai.portal.practice.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.OfficeView;

/** An office that answers for entries was added or changed. Published in the transaction of the change. */
public record OfficeWritten(TenantId tenant, UUID office, Change change) implements Audited {

    /** @param before null if it was added just now */
    public static OfficeWritten of(TenantId tenant, OfficeView before, OfficeView after, Author by) {
        return new OfficeWritten(
                tenant,
                after.id(),
                new Change(
                        by,
                        before == null ? "office.add" : "office.change",
                        "offices/" + after.id(),
                        null,
                        before == null ? Map.of() : fields(before),
                        fields(after),
                        null));
    }

    private static Map<String, Object> fields(OfficeView office) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", office.name());
        fields.put("phone", office.phone());
        fields.put("email", office.email());
        return fields;
    }
}
