package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Cell;
import jp.chizai.portal.plan.KpiId;

/** What is sent to record a result in a prefecture's stead. */
@Schema(name = "ProxyResultEntry", description = "The result of a period, and why somebody else records it.")
record ProxyResultBody(
        @NotNull
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "In the KPI's unit; zero or more.", example = "2")
        BigDecimal value,

        @Schema(description = "At most 2,000 characters.", example = "第2四半期は2回開催した。") @Nullable
        String note,

        @NotBlank
        @Size(max = 500)
        @Schema(description = "Why the prefecture does not do it itself.", example = "県から電話で報告を受けたため。")
        String reason,

        @Schema(description = "false: ask about a value far from its history. Left out or true: take it.") @Nullable
        Boolean confirmed) {

    Cell cell(KpiId kpi, Period period, Precondition precondition) {
        return new ResultBody(value, note, confirmed).cell(kpi, period, precondition);
    }
}
