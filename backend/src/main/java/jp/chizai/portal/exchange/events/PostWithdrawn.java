package jp.chizai.portal.exchange.events;

import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * A question or an answer at an entry was taken back. Published in the transaction of the change.
 *
 * @param tenant of whoever had said it
 * @param reason null where none was given
 */
public record PostWithdrawn(
        TenantId tenant, PracticeId practice, UUID post, boolean question, String text, String reason, Author by)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                question ? "practice.take-back-question" : "practice.take-back-answer",
                "practices/" + practice + "/posts/" + post,
                null,
                Map.of("text", text),
                Map.of(),
                reason);
    }
}
