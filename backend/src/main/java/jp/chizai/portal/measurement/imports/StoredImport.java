package jp.chizai.portal.measurement.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.plan.PlanId;

/**
 * An import as it is kept.
 *
 * @param content the file; null once it was applied
 * @param seen the tags of the results it was shown against, by row
 * @param attention the rows that needed it when it was applied
 */
record StoredImport(
        UUID id,
        PlanId plan,
        String name,
        byte[] content,
        Map<Integer, String> seen,
        ImportCounts counts,
        List<ImportRow> attention,
        String madeBy,
        String madeByName,
        Instant madeAt,
        Instant appliedAt) {

    boolean isApplied() {
        return appliedAt != null;
    }

    StoredImport checked(Map<Integer, String> tags, ImportCounts now) {
        return new StoredImport(id, plan, name, content, tags, now, attention, madeBy, madeByName, madeAt, appliedAt);
    }

    StoredImport applied(ImportCounts now, List<ImportRow> rows, Instant at) {
        return new StoredImport(id, plan, name, null, Map.of(), now, rows, madeBy, madeByName, madeAt, at);
    }

    ImportView view(List<ImportRow> rows) {
        return new ImportView(
                id,
                plan,
                name,
                isApplied() ? ImportView.State.APPLIED : ImportView.State.CHECKED,
                counts,
                madeBy,
                madeByName,
                madeAt,
                appliedAt,
                rows);
    }
}
