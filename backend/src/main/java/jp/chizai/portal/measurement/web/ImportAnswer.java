package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.http.FieldProblem;
import jp.chizai.portal.http.Problems;
import jp.chizai.portal.measurement.imports.ImportCounts;
import jp.chizai.portal.measurement.imports.ImportRow;
import jp.chizai.portal.measurement.imports.ImportView;
import jp.chizai.portal.plan.PlanId;

/** A file of results that was uploaded. */
@Schema(name = "Import", description = "A file of results: checked, and perhaps applied.")
record ImportAnswer(
        UUID id,
        PlanId plan,

        @Schema(description = "Of the file.", example = "results.xlsx")
        String name,

        ImportView.State state,
        ImportCounts counts,
        String madeBy,
        String madeByName,
        Instant madeAt,
        @Nullable Instant appliedAt,

        @Schema(
                description = "What somebody should look at: rows that are changed, unusual or not taken, at most "
                        + Row.MOST + "; empty in a list of imports.")
        List<Row> rows) {

    /** A row of a file. */
    @Schema(name = "ImportRow")
    record Row(
            @Schema(description = "Its number in the file, from 1.", example = "2")
            int row,

            String code,
            String period,
            String value,
            String note,
            ImportRow.Kind kind,

            @Schema(description = "The result that stands there now.") @Nullable
            BigDecimal before,

            List<FieldProblem> errors) {

        static final int MOST = 500;
    }

    static ImportAnswer of(ImportView made, Problems problems, Locale locale) {
        return new ImportAnswer(
                made.id(),
                made.plan(),
                made.name(),
                made.state(),
                made.counts(),
                made.madeBy(),
                made.madeByName(),
                made.madeAt(),
                made.appliedAt(),
                made.rows().stream()
                        .limit(Row.MOST)
                        .map(row -> new Row(
                                row.row(),
                                row.code(),
                                row.period(),
                                row.value(),
                                row.note(),
                                row.kind(),
                                row.before(),
                                problems.explain(row.faults(), locale)))
                        .toList());
    }
}
