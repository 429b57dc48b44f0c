package jp.chizai.portal.improvement.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.chizai.portal.improvement.FollowUpView;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;

/**
 * An improvement was decided, changed or followed up. Published in the transaction of the change.
 *
 * @param from the state it was in; null if it was decided just now
 * @param improvement as it is now
 */
public record ImprovementWritten(TenantId tenant, ImprovementState from, ImprovementView improvement, Change change)
        implements Audited {

    /** @param before null if it was decided just now */
    public static ImprovementWritten of(TenantId tenant, ImprovementView before, ImprovementView after, Author by) {
        Map<String, Object> from = before == null ? Map.of() : fields(before);
        return told(
                tenant,
                before == null ? null : before.state(),
                after,
                by,
                before == null ? "improvement.decide" : "improvement.change",
                "improvements/" + after.id(),
                from,
                fields(after));
    }

    /**
     * @param from the state the improvement was in
     * @param before null if it was followed up in this round for the first time
     */
    public static ImprovementWritten of(
            TenantId tenant,
            ImprovementState from,
            ImprovementView improvement,
            FollowUpView before,
            FollowUpView after,
            Author by) {
        return told(
                tenant,
                from,
                improvement,
                by,
                "improvement.follow-up",
                "improvements/" + improvement.id() + "/follow-ups/" + after.round(),
                before == null ? Map.of() : fields(before),
                fields(after));
    }

    private static ImprovementWritten told(
            TenantId tenant,
            ImprovementState state,
            ImprovementView improvement,
            Author by,
            String action,
            String subject,
            Map<String, Object> from,
            Map<String, Object> to) {
        Map<String, Object> changedFrom = new LinkedHashMap<>(from);
        changedFrom.keySet().removeIf(name -> Objects.equals(from.get(name), to.get(name)));
        Map<String, Object> changedTo = new LinkedHashMap<>(to);
        changedTo.keySet().removeIf(name -> from.containsKey(name) && Objects.equals(from.get(name), to.get(name)));
        return new ImprovementWritten(
                tenant,
                state,
                improvement,
                new Change(by, action, subject, improvement.kpiId().value(), changedFrom, changedTo, null));
    }

    /** Whether it came to another state by this; not so where only its words changed. */
    public boolean hasMoved() {
        return from != improvement.state();
    }

    private static Map<String, Object> fields(ImprovementView improvement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", improvement.title());
        fields.put("what", improvement.what());
        fields.put("owner", improvement.owner());
        fields.put("dueOn", improvement.dueOn().toString());
        fields.put("state", improvement.state().code());
        fields.put("outcome", improvement.outcome());
        return fields;
    }

    private static Map<String, Object> fields(FollowUpView followUp) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", followUp.state().code());
        fields.put("became", followUp.became());
        return fields;
    }
}
