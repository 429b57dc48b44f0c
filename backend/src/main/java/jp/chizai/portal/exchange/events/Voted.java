package jp.chizai.portal.exchange.events;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.chizai.portal.exchange.Ballot;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * A party voted for an entry, changed its vote or took it back. Published in the transaction of the change.
 *
 * @param tenant of whoever voted
 * @param before null where there was no vote
 * @param after null where none is left
 */
public record Voted(TenantId tenant, PracticeId practice, FiscalYear year, Ballot before, Ballot after, Author by)
        implements Audited {

    @Override
    public Change change() {
        return new Change(
                by,
                after == null ? "practice.take-back-vote" : "practice.vote",
                "practices/" + practice + "/votes/" + year.value(),
                null,
                fields(before),
                fields(after),
                null);
    }

    private static Map<String, Object> fields(Ballot ballot) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (ballot != null) {
            fields.put("innovativeness", ballot.innovativeness());
            fields.put("potential", ballot.potential());
            fields.put("replicability", ballot.replicability());
        }
        return fields;
    }
}
