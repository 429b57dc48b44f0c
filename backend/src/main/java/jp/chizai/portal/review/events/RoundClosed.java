package jp.chizai.portal.review.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.RoundView;

/**
 * The centre closed a round.
 *
 * @param reason why, where not every report was confirmed; null otherwise
 */
public record RoundClosed(RoundView round, Author by, String reason) implements Audited {

    @Override
    public TenantId tenant() {
        return TenantId.CENTRE;
    }

    @Override
    public Change change() {
        return new Change(
                by,
                "round.close",
                RoundOpened.subject(round),
                null,
                Map.of("state", "open"),
                Map.of("state", "closed"),
                reason);
    }
}
