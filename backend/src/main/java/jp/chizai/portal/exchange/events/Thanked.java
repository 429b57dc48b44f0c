package jp.chizai.portal.exchange.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * A party thanked for an entry, or took its thanks back. Published in the transaction of the change.
 *
 * @param tenant of whoever thanked
 */
public record Thanked(TenantId tenant, PracticeId practice, boolean given, Author by) implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                given ? "practice.thank" : "practice.take-back-thanks",
                "practices/" + practice + "/thanks",
                null,
                Map.of("given", !given),
                Map.of("given", given),
                null);
    }
}
