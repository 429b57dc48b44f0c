package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import jp.chizai.portal.measurement.Entry;

/** What is sent to record or correct a result. */
@Schema(name = "ResultEntry", description = "The result of a period.")
record ResultBody(
        @NotNull
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "In the KPI's unit; zero or more.", example = "2")
        BigDecimal value,

        @Schema(description = "At most 2,000 characters.", example = "第2四半期は2回開催した。") @Nullable
        String note) {

    Entry entry() {
        return new Entry(value, note);
    }
}
