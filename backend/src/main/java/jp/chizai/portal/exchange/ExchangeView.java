package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What the parties say to each other at an entry, and what the reader may add.
 *
 * @param questions the one asked last first
 */
@Schema(name = "PracticeExchange")
public record ExchangeView(List<QuestionView> questions, ThanksView thanks, VoteView vote, Possible possible) {

    /**
     * What the reader may do.
     *
     * @param speakForAuthor whether an answer of theirs is the answer of the entry's own prefecture
     */
    @Schema(name = "ExchangePossible")
    public record Possible(boolean ask, boolean speakForAuthor, boolean thank, boolean vote) {}
}
