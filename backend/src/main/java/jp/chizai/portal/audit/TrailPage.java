package jp.chizai.portal.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.List;

/** A page of a trail, the latest entry first. */
@Schema(name = "TrailPage")
public record TrailPage(
        List<TrailEntry> entries,

        @Schema(description = "What to ask the next page's before with; null on the last page", example = "17")
        @Nullable
        Long next) {}
