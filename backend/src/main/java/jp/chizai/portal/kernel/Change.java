package jp.chizai.portal.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the audit trail keeps of a change: who, what, from what to what, and why (rule 9). When, and by which request,
 * the trail adds itself.
 *
 * @param action stable code, thing first: {@code result.record}, {@code kpi.endorse}, {@code round.open}
 * @param subject the thing within its tenant, as its path in the API ends: {@code kpis/…/results/2021-Q2}
 * @param kpi the KPI it belongs to; null for what belongs to none
 * @param from the changed fields before, by name; empty where there was nothing
 * @param to the changed fields after, by name; empty where nothing is left
 * @param reason in the words of whoever made it; null where none is asked for
 */
public record Change(
        Author by,
        String action,
        String subject,
        UUID kpi,
        Map<String, Object> from,
        Map<String, Object> to,
        String reason) {

    public Change {
        // Values may be null, and their order is part of what the trail keeps.
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
        to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
    }
}
