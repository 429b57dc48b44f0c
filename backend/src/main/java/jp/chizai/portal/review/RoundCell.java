package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import jp.chizai.portal.kernel.TenantId;

/**
 * Where one prefecture stands in a round.
 *
 * @param deadline by when it is to submit, with the time it was given beyond the deadline of all
 * @param overdue whether that day has passed and it has not submitted
 * @param remindedOn when it was last reminded; null if never
 * @param locked whether its results of the period are closed
 * @param extension the last extension it asked for; null if none
 */
@Schema(name = "RoundCell")
public record RoundCell(
        TenantId tenant,
        ReportProgress state,
        @Schema(example = "2021-10-29") LocalDate deadline,
        boolean overdue,
        @Nullable LocalDate remindedOn,
        boolean locked,
        @Schema(nullable = true) @Nullable ExtensionView extension) {}
