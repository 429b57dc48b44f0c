package jp.chizai.portal.review.events;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.RoundView;

/** The centre opened a reporting round, for every prefecture. */
public record RoundOpened(RoundView round, Author by) implements Audited {

    @Override
    public TenantId tenant() {
        return TenantId.CENTRE;
    }

    @Override
    public Change change() {
        return new Change(by, "round.open", subject(round), null, Map.of(), fields(round), null);
    }

    static String subject(RoundView round) {
        return "rounds/" + round.id().value();
    }

    static Map<String, Object> fields(RoundView round) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", round.plan().value());
        fields.put("period", round.period().toString());
        fields.put("title", round.title());
        fields.put("instructions", round.instructions());
        fields.put("deadline", round.deadline().toString());
        return fields;
    }
}
