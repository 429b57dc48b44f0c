package jp.chizai.portal.review.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.ExtensionView;
import jp.chizai.portal.review.RoundView;

/**
 * A prefecture asked for more time.
 *
 * @param before the undecided request that this one takes the place of; null if there was none
 */
public record ExtensionRequested(TenantId tenant, RoundView round, ExtensionView before, ExtensionView asked, Author by)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                "extension.request",
                RoundOpened.subject(round) + "/extension",
                null,
                before == null ? Map.of() : Map.of("until", before.until().toString()),
                Map.of("until", asked.until().toString()),
                asked.reason());
    }
}
