package jp.chizai.portal.practice.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/** A published entry was taken back. Published in the transaction of the change. */
public record PracticeWithdrawn(PracticeId id, String title, String reason, Author by) implements Audited {

    @Override
    public TenantId tenant() {
        return id.tenant();
    }

    @Override
    public Change change() {
        return new Change(
                by,
                "practice.withdraw-published",
                "practices/" + id,
                null,
                Map.of("published", true),
                Map.of("published", false),
                reason);
    }
}
