package jp.chizai.portal.practice.events;

import java.time.LocalDate;
import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/** The author of an entry confirmed that it still holds. Published in the transaction of the change. */
public record PracticeReaffirmed(PracticeId id, LocalDate before, LocalDate on, Author by) implements Audited {

    @Override
    public TenantId tenant() {
        return id.tenant();
    }

    @Override
    public Change change() {
        return new Change(
                by,
                "practice.reaffirm",
                "practices/" + id,
                null,
                Map.of("confirmedOn", before.toString()),
                Map.of("confirmedOn", on.toString()),
                null);
    }
}
