package jp.chizai.portal.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.practice.PracticeId;

/**
 * An entry that fits a KPI.
 *
 * @param illustrative made for demonstration (例示)
 * @param points the sum of its reasons' points; at least 1
 * @param adopters how many prefectures have adopted it and not stopped
 */
@Schema(name = "Recommendation")
public record Recommendation(
        @Schema(type = "string", example = "42-0001") PracticeId practice,
        String title,
        boolean illustrative,
        boolean stale,
        int points,
        List<Reason> reasons,
        int adopters) {}
