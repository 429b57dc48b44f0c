package jp.chizai.portal.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import jp.chizai.portal.flow.FlowView;

/** A version of a KPI's definition with its way so far. */
@Schema(name = "KpiVersion")
public record VersionView(
        @Schema(description = "From 1; results name the one they were reported against.", example = "1")
        int number,

        Content content,
        FlowView flow,

        @Schema(description = "The first fiscal year an amendment speaks of; null for the first version.") @Nullable
        Integer effectiveFrom,

        @Schema(description = "Values before and after it are not compared (系列の断絶).")
        boolean seriesBreak,

        @Schema(description = "Why it is amended; null for the first version.") @Nullable
        String reason,

        @Schema(description = "Given up (取りやめ) before it was confirmed.")
        boolean abandoned,

        @Nullable Instant draftedAt,
        @Nullable Instant confirmedAt,
        @Schema(example = "1-3") String etag) {}
