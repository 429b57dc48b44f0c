package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/**
 * A number before and after: what was recorded of a KPI, never typed once more.
 *
 * @param illustrative the KPI is made for demonstration (例示)
 * @param beforeValue null where nothing is recorded any more, like {@code afterValue}
 */
@Schema(name = "PracticeEffect")
public record EffectView(
        @Schema(type = "string", format = "uuid") KpiId kpi,
        @Schema(example = "R2-02-1") String kpiCode,
        @Schema(type = "string", example = "plan-2") PlanId plan,
        String sentence,
        @Schema(example = "回") String unit,
        Accumulation accumulation,
        Direction direction,
        boolean illustrative,
        @Schema(type = "string", example = "2019") Period before,
        @Nullable BigDecimal beforeValue,
        @Schema(type = "string", example = "2020") Period after,
        @Nullable BigDecimal afterValue) {}
