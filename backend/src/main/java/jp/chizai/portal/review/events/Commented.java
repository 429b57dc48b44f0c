package jp.chizai.portal.review.events;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.CommentView;
import jp.chizai.portal.review.RoundId;

/**
 * Somebody commented, asked or answered at an item of a report. Published in the transaction that keeps it.
 *
 * @param question the one it answers; null unless it is an answer
 */
public record Commented(TenantId tenant, RoundId round, CommentView comment, CommentView question) implements Audited {

    @Override
    public Change change() {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("kind", comment.kind().code());
        to.put("text", comment.text());
        return new Change(
                new Author(comment.by(), comment.byName(), comment.role()),
                "comment.write",
                "rounds/" + round.value() + "/report/items/" + comment.kpiId().value() + "/comments/" + comment.id(),
                comment.kpiId().value(),
                Map.of(),
                to,
                null);
    }
}
