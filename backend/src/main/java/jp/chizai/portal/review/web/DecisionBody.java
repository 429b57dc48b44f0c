package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

/** What is sent to grant or refuse more time. */
@Schema(name = "ExtensionDecision")
record DecisionBody(
        @NotNull Boolean granted,

        @Schema(description = "Needed to refuse; at most 2,000 characters.", example = "11月12日までの延長を認めます。") @Nullable
        String answer) {}
