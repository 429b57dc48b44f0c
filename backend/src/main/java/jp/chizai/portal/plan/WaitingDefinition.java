package jp.chizai.portal.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.kernel.TenantId;

/**
 * A version of a KPI's definition that waits for a step of the reader's.
 *
 * @param sentence null only where it was taken back to be written anew
 * @param since when it came to wait
 * @param deadline by when the plan asks prefectures for their KPIs; null for an amendment and for the centre's KPIs
 * @param overdue whether that day has passed
 */
@Schema(name = "WaitingDefinition")
public record WaitingDefinition(
        @Schema(description = "Code of the prefecture; 00 is the centre.", example = "02")
        TenantId tenant,

        @Schema(example = "plan-2") PlanId plan,
        KpiId kpiId,
        @Schema(example = "R2-02-1") String code,
        @Nullable String sentence,
        Kind kind,

        @Schema(description = "Whether it amends a KPI that is in force, rather than being a new one.")
        boolean amendment,

        @Schema(description = "Made for demonstration (例示), not by the prefecture.")
        boolean illustrative,

        @Schema(description = "Of the version.", example = "1")
        int number,

        FlowState state,
        List<Step> possible,
        Instant since,

        @Schema(example = "2021-10-29") @Nullable LocalDate deadline,

        boolean overdue,
        @JsonProperty @Schema(example = "1-3") String etag) {}
