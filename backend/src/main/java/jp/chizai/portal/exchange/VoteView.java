package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;

/**
 * How the running year's vote for an entry stands.
 *
 * @param year the fiscal year
 * @param closesOn the last day on which a vote can be cast, changed or taken back
 * @param means null without a vote
 * @param own the vote of the reader's own party; null if it has not voted
 * @param illustrative whether votes made for demonstration (例示) are among them
 */
@Schema(name = "PracticeVote")
public record VoteView(
        @Schema(example = "2021") int year,
        LocalDate closesOn,
        @Schema(example = "12") int votes,
        @Schema(nullable = true) @Nullable VoteMeans means,
        @Schema(nullable = true) @Nullable OwnVote own,
        boolean illustrative) {

    /**
     * The vote of one's own party.
     *
     * @param byName who cast it
     */
    @Schema(name = "OwnVote")
    public record OwnVote(
            Ballot ballot,
            String byName,
            @Schema(example = "2021-1") String etag) {}
}
