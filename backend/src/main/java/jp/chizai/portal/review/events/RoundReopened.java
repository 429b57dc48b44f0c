package jp.chizai.portal.review.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.RoundView;

/** The centre opened a closed round again. */
public record RoundReopened(RoundView round, Author by, String reason) implements Audited {

    @Override
    public TenantId tenant() {
        return TenantId.CENTRE;
    }

    @Override
    public Change change() {
        return new Change(
                by,
                "round.reopen",
                RoundOpened.subject(round),
                null,
                Map.of("state", "closed"),
                Map.of("state", "open"),
                reason);
    }
}
