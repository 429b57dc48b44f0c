package jp.chizai.portal.review.events;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.RoundView;

/**
 * The centre reminded a prefecture of a round.
 *
 * @param deadline the prefecture's own
 * @param message what was said besides; null if nothing was
 */
public record Reminded(TenantId tenant, RoundView round, LocalDate deadline, String message, Author by)
        implements Audited {

    @Override
    public Change change() {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("deadline", deadline.toString());
        sent.put("message", message);
        return new Change(by, "round.remind", RoundOpened.subject(round), null, Map.of(), sent, null);
    }
}
