package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import jp.chizai.portal.review.CommentKind;
import jp.chizai.portal.review.NewComment;

/** What is sent to say something at an item. */
@Schema(name = "NewComment")
record CommentBody(
        @NotNull CommentKind kind,

        @Schema(description = "The question it answers; only with an answer.") @Nullable
        UUID answers,

        @NotNull @Schema(description = "At most 2,000 characters.", example = "第2四半期の参加者数の内訳を教えてください。")
        String text) {

    NewComment comment() {
        return new NewComment(kind, answers, text);
    }
}
