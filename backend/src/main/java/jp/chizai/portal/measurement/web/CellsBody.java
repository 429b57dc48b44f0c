package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Cell;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.plan.KpiId;

/** Entries sent together. */
@Schema(name = "CellEntries")
record CellsBody(
        @NotNull @Size(min = 1, max = CellsBody.MOST) List<@NotNull @Valid CellBody> cells) {

    static final int MOST = 2000;

    List<Cell> toCells() {
        return cells.stream().map(CellBody::cell).toList();
    }

    /** One of them. */
    @Schema(name = "CellEntry", description = "An entry for one period of one KPI.")
    record CellBody(
            @NotNull UUID kpiId,

            @NotNull @Schema(example = "2021-Q2") Period period,

            @Schema(description = "In the KPI's unit; null takes the result back.", example = "2") @Nullable
            BigDecimal value,

            @Schema(description = "At most 2,000 characters.") @Nullable
            String note,

            @Schema(description = "The tag of the result it corrects; null where there was none.", example = "0")
            @Nullable
            String etag,

            @Schema(description = "Whether a value far from its history is meant as it is.") @Nullable
            Boolean confirmed) {

        private Cell cell() {
            return new Cell(
                    new KpiId(kpiId),
                    period,
                    new Entry(value, value == null ? null : note),
                    etag == null ? Precondition.absent() : Precondition.matches(etag),
                    Boolean.TRUE.equals(confirmed));
        }
    }
}
