package jp.chizai.portal.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Stage;

/**
 * A KPI at risk or off track for which its prefecture has adopted nothing, or has stopped what it had.
 *
 * @param illustrative made for demonstration (例示)
 * @param fitting how many entries of others fit it; 0 where the catalogue itself has a gap
 * @param best those that fit it best
 */
@Schema(name = "PracticeGap")
public record Gap(
        @Schema(type = "string", example = "02") TenantId tenant,
        KpiId kpi,
        @Schema(example = "R2-02-1") String kpiCode,
        String sentence,
        Stage stage,
        List<Measure> measures,
        Standing standing,
        boolean illustrative,
        int fitting,
        List<Recommendation> best) {}
