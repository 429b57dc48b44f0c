package jp.chizai.portal.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;

/**
 * A version of an entry that waits for a step of the reader's.
 *
 * @param title null only where it was taken back to be written anew
 * @param number of the version: from 2 on it revises one that is published
 * @param since when it came to wait
 */
@Schema(name = "WaitingPractice")
public record WaitingPractice(
        @Schema(type = "string", example = "02-0003") PracticeId id,
        @Nullable String title,

        @Schema(description = "Made for demonstration (例示), not by the prefecture.")
        boolean illustrative,

        int number,
        FlowState state,
        List<Step> possible,
        Instant since,
        @JsonProperty @Schema(example = "1-3") String etag) {}
