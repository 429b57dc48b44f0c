package jp.chizai.portal.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.Rating;

/**
 * A KPI of a confirmed report as it was confirmed: what every party may read of a prefecture's results.
 *
 * @param definitionNumber the version of the definition it was reported against
 * @param illustrative made for demonstration (例示)
 * @param periodValue what the period itself came to; null without a result
 * @param year the year judged; null where the plan as a whole is
 * @param value the year's sum, the running sum or the latest level; null without a result
 * @param attainment 1 = the target; null without value or target
 * @param happened empty where nothing is written, like every text
 */
@Schema(name = "SharedItem")
public record SharedItem(
        @Schema(example = "02") TenantId tenant,
        KpiId kpiId,
        @Schema(example = "R2-02-1") String code,
        PlanId plan,
        Period period,
        int definitionNumber,
        String sentence,
        @Nullable Stage stage,
        @Nullable Integer policy,
        List<Measure> measures,
        @Schema(example = "回") String unit,
        Accumulation accumulation,
        Direction direction,
        boolean illustrative,
        @Nullable BigDecimal periodValue,
        @Nullable Integer year,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        @Nullable BigDecimal attainment,
        Standing standing,
        Rating rating,
        String happened,
        String factors,
        String externalConditions,
        String cause,
        String nextAction,
        Instant sharedAt) {}
