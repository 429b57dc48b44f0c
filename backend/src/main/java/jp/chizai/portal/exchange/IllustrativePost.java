package jp.chizai.portal.exchange;

import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * A question or an answer of the demonstration.
 *
 * @param answers the question it answers; null for a question
 * @param tenant the prefecture that says it
 */
public record IllustrativePost(
        UUID id, PracticeId practice, UUID answers, TenantId tenant, String text, Author by, Instant at) {

    Post post() {
        boolean ofAuthor = answers != null && tenant.equals(practice.tenant());
        return new Post(id, practice, answers, new Party(tenant, null), ofAuthor, text, by, at, null, true);
    }
}
