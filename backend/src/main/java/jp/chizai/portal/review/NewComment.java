package jp.chizai.portal.review;

import java.util.UUID;

/**
 * Something to be said at an item.
 *
 * @param answers the question it answers; null unless it is an answer
 * @param text at most {@value #LONGEST} characters
 */
public record NewComment(CommentKind kind, UUID answers, String text) {

    public static final int LONGEST = 2000;

    public NewComment {
        text = text == null ? "" : text.strip();
    }
}
