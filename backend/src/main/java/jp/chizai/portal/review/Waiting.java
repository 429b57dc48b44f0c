package jp.chizai.portal.review;

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
 * A report that waits for a step of the reader's.
 *
 * @param since when it came to wait
 * @param deadline the prefecture's, with the time it was given
 * @param overdue whether that day has passed
 * @param etag entity tag of the report, without quotes; null while it is being written, when only the report tells it
 */
@Schema(name = "WaitingReport")
public record Waiting(
        @Schema(example = "02") TenantId tenant,
        RoundView round,
        FlowState state,
        List<Step> possible,
        Instant since,
        LocalDate deadline,
        boolean overdue,
        @JsonProperty @Nullable String etag) {}
