package jp.chizai.portal.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request for more time (延長) and what became of it.
 *
 * @param answer the centre's words; null while it is not decided, and where none were given
 * @param etag entity tag without quotes
 */
@Schema(name = "Extension")
public record ExtensionView(
        @Schema(example = "2021-11-12") LocalDate until,
        @Schema(example = "議会対応のため、根拠資料の確認に時間を要しています。") String reason,
        String askedByName,
        Instant askedAt,
        ExtensionState state,
        @Nullable String answer,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @JsonProperty String etag) {}
