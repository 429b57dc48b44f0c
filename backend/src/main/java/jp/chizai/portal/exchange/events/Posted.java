package jp.chizai.portal.exchange.events;

import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * Somebody asked or answered at a published entry. Published in the transaction that keeps it.
 *
 * @param tenant of whoever said it
 */
public record Posted(TenantId tenant, PracticeId practice, UUID post, boolean question, String text, Author by)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                question ? "practice.ask" : "practice.answer",
                "practices/" + practice + "/posts/" + post,
                null,
                Map.of(),
                Map.of("text", text),
                null);
    }
}
