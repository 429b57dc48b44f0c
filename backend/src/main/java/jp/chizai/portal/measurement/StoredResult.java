package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.KpiId;

/**
 * The result of a KPI for one period as it is stored.
 *
 * @param definitionNumber the version of the KPI's definition it was reported against
 * @param value null once it was taken back: there is no result then, and its versions go on
 * @param version counts the changes from 0; also the number of the change in its history
 */
record StoredResult(
        KpiId kpi,
        Period period,
        int definitionNumber,
        BigDecimal value,
        String note,
        boolean illustrative,
        Origin origin,
        String recordedBy,
        String recordedByName,
        Instant recordedAt,
        long version) {

    /** Whether there is a result. */
    boolean stands() {
        return value != null;
    }

    /** The tag its next change is conditional on; null where there is no result. */
    String etag() {
        return stands() ? Long.toString(version) : null;
    }

    boolean says(Entry entry) {
        return value == null
                ? entry.value() == null
                : entry.value() != null && value.compareTo(entry.value()) == 0 && note.equals(entry.note());
    }

    ResultView view() {
        return new ResultView(
                period,
                definitionNumber,
                value,
                note,
                illustrative,
                origin,
                recordedBy,
                recordedByName,
                recordedAt,
                etag());
    }

    /** A change of a result, as it is written: what stands there now, and what its history keeps of before. */
    record Change(StoredResult before, StoredResult now, String role, String reason) {

        static Change of(Cell cell, int definitionNumber, StoredResult before, Recording.By by) {
            StoredResult now = new StoredResult(
                    cell.kpi(),
                    cell.period(),
                    definitionNumber,
                    cell.entry().value(),
                    cell.entry().note(),
                    by.illustrative(),
                    by.origin(),
                    by.author().username(),
                    by.author().name(),
                    by.at(),
                    before == null ? 0 : before.version() + 1);
            return new Change(before, now, by.author().role(), by.reason());
        }

        ChangeView view() {
            return new ChangeView(
                    now.period(),
                    now.recordedAt(),
                    now.recordedBy(),
                    now.recordedByName(),
                    role,
                    before == null ? null : before.definitionNumber(),
                    now.definitionNumber(),
                    before == null ? null : before.value(),
                    now.value(),
                    before == null ? null : before.note(),
                    now.note(),
                    now.illustrative(),
                    now.origin(),
                    reason);
        }
    }
}
