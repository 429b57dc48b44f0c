package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * The value from which a KPI sets out (基準値).
 *
 * @param period the year as written in the source: {@code 2019}
 */
public record Baseline(
        @NotNull @Pattern(regexp = "(19[5-9]\\d|2[01]\\d\\d)") @Schema(example = "2019")
        String period,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 4) @Schema(example = "5")
        BigDecimal value) {}
