package jp.chizai.portal.review.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.ExtensionView;
import jp.chizai.portal.review.RoundView;

/** The centre granted a prefecture more time, or refused it. */
public record ExtensionDecided(TenantId tenant, RoundView round, ExtensionView decided, Author by) implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                "extension.decide",
                RoundOpened.subject(round) + "/extension",
                null,
                Map.of("state", "asked"),
                Map.of("state", decided.state().code(), "until", decided.until().toString()),
                decided.answer());
    }
}
