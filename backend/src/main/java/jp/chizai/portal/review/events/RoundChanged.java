package jp.chizai.portal.review.events;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.RoundView;

/** The centre asks for a round in other words, or by another day. */
public record RoundChanged(RoundView before, RoundView after, Author by) implements Audited {

    @Override
    public TenantId tenant() {
        return TenantId.CENTRE;
    }

    @Override
    public Change change() {
        Map<String, Object> from = new LinkedHashMap<>(RoundOpened.fields(before));
        Map<String, Object> to = new LinkedHashMap<>(RoundOpened.fields(after));
        RoundOpened.fields(before).forEach((field, value) -> {
            if (value.equals(to.get(field))) {
                from.remove(field);
                to.remove(field);
            }
        });
        return new Change(by, "round.change", RoundOpened.subject(after), null, from, to, null);
    }
}
