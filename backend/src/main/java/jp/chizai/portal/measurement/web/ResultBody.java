package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Cell;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.plan.KpiId;

/** What is sent to record or correct a result. */
@Schema(name = "ResultEntry", description = "The result of a period.")
record ResultBody(
        @NotNull
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "In the KPI's unit; zero or more.", example = "2")
        BigDecimal value,

        @Schema(description = "At most 2,000 characters.", example = "第2四半期は2回開催した。") @Nullable
        String note,

        @Schema(
                description =
                        "false: a value far from its history is not taken but asked about (unusual-value). Left out or"
                                + " true: it is meant as it is.",
                example = "true")
        @Nullable
        Boolean confirmed) {

    Cell cell(KpiId kpi, Period period, Precondition precondition) {
        return new Cell(kpi, period, new Entry(value, note), precondition, !Boolean.FALSE.equals(confirmed));
    }
}
