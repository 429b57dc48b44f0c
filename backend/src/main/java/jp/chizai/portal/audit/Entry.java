package jp.chizai.portal.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the trail as it is stored and sealed.
 *
 * @param tenant number of the tenant whose chain it stands in
 * @param number its place in the chain, from 1
 * @param from the changed fields before, as JSON
 * @param to the changed fields after, as JSON
 * @param released false for what was written into a draft
 */
record Entry(
        int tenant,
        long number,
        Instant at,
        String by,
        String byName,
        String role,
        String action,
        String subject,
        UUID kpi,
        String from,
        String to,
        String reason,
        String requestId,
        boolean released) {}
