package jp.chizai.portal.measurement.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.List;

/** How many rows of a file become what; together all rows below the header. */
@Schema(name = "ImportCounts")
public record ImportCounts(
        int rows, int fresh, int changed, int unchanged, int blank, int unusual, int conflict, int refused) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    static ImportCounts of(List<ImportRow> rows) {
        List<ImportRow.Kind> kinds = rows.stream().map(ImportRow::kind).toList();
        return new ImportCounts(
                rows.size(),
                Collections.frequency(kinds, ImportRow.Kind.FRESH),
                Collections.frequency(kinds, ImportRow.Kind.CHANGED),
                Collections.frequency(kinds, ImportRow.Kind.UNCHANGED),
                Collections.frequency(kinds, ImportRow.Kind.BLANK),
                Collections.frequency(kinds, ImportRow.Kind.UNUSUAL),
                Collections.frequency(kinds, ImportRow.Kind.CONFLICT),
                Collections.frequency(kinds, ImportRow.Kind.REFUSED));
    }

    /** How many are not taken though they ask for something. */
    int rejected() {
        return unusual + conflict + refused;
    }
}
