package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** What a comment at an item is: a question waits for an answer. */
@Schema(enumAsRef = true)
public enum CommentKind implements Code {
    COMMENT,
    QUESTION,
    ANSWER
}
