package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import jp.chizai.portal.flow.FlowView;

/** A version of an entry with its way so far. In its flow, checked means recommended (推薦), confirmed published (公開). */
@Schema(name = "PracticeVersion")
public record PracticeVersionView(
        @Schema(description = "From 1.", example = "1") int number,
        PracticeContent content,
        FlowView flow,

        @Schema(description = "Given up (取りやめ) before it was published.")
        boolean abandoned,

        Instant draftedAt,
        @Nullable Instant publishedAt,
        @Schema(example = "1-3") String etag) {}
