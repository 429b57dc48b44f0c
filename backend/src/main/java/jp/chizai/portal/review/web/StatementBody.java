package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.Statement;

/** What is sent to write a self-verification: everything it says, each time. Half-written is fine until it is submitted. */
@Schema(name = "SelfVerificationEntry", description = "Each text has at most 2,000 characters.")
record StatementBody(
        @Schema(nullable = true, description = "Null while it is not rated.")
        Rating rating,

        @Schema(description = "What was done and what came of it.", example = "セミナーを3回開催し、延べ92社が参加した。") @Nullable
        String happened,

        @Schema(description = "What helped or hindered.", example = "商工会議所との共催により集客が伸びた。") @Nullable
        String factors,

        @Schema(description = "What happened around it.", example = "新型コロナウイルス感染症の影響で会場開催を見合わせた。") @Nullable
        String externalConditions,

        @Schema(description = "Why a target was missed, a result is missing, or it cannot be evaluated.") @Nullable
        String cause,

        @Schema(description = "What will be done about a missed target.") @Nullable
        String nextAction) {

    Statement statement() {
        return new Statement(rating, happened, factors, externalConditions, cause, nextAction);
    }
}
