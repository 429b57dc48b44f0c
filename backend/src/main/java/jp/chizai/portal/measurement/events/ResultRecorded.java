package jp.chizai.portal.measurement.events;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.ChangeView;
import jp.chizai.portal.plan.KpiId;

/** A result was recorded, corrected or taken back. Published in the transaction of the change. */
public record ResultRecorded(TenantId tenant, KpiId kpi, ChangeView made) implements Audited {

    @Override
    public Change change() {
        Period period = made.period();
        return new Change(
                new Author(made.by(), made.byName(), made.role()),
                action(),
                "kpis/" + kpi.value() + "/results/" + period,
                kpi.value(),
                made.from() == null ? Map.of() : fields(made.from(), made.noteFrom()),
                made.to() == null ? Map.of() : fields(made.to(), made.noteTo()),
                made.reason());
    }

    private String action() {
        if (made.to() == null) {
            return "result.withdraw";
        }
        return switch (made.origin()) {
            case ENTRY -> "result.record";
            case IMPORT -> "result.import";
            case PROXY -> "result.proxy";
        };
    }

    private static Map<String, Object> fields(Object value, String note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", value);
        fields.put("note", note);
        return fields;
    }
}
