package jp.chizai.portal.plan.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plan;

/** The centre created or changed a plan. */
public record PlanWritten(Plan plan, Change change) implements Audited {

    public static PlanWritten created(Plan plan, Author by) {
        return new PlanWritten(plan, new Change(by, "plan.create", subject(plan), null, Map.of(), fields(plan), null));
    }

    public static PlanWritten changed(Plan before, Plan after, Author by) {
        Map<String, Object> from = fields(before);
        Map<String, Object> to = fields(after);
        to.entrySet().removeIf(field -> Objects.equals(field.getValue(), from.get(field.getKey())));
        from.keySet().retainAll(to.keySet());
        return new PlanWritten(after, new Change(by, "plan.change", subject(after), null, from, to, null));
    }

    @Override
    public TenantId tenant() {
        return TenantId.CENTRE;
    }

    private static String subject(Plan plan) {
        return "plans/" + plan.id().value();
    }

    private static Map<String, Object> fields(Plan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nameJa", plan.nameJa());
        fields.put("nameEn", plan.nameEn());
        fields.put("firstYear", plan.firstYear().value());
        fields.put("lastYear", plan.lastYear().value());
        fields.put("policies", plan.policies().stream().map(Plan.Policy::nameJa).toList());
        fields.put(
                "draftingDeadline",
                plan.draftingDeadline() == null ? null : plan.draftingDeadline().toString());
        return fields;
    }
}
