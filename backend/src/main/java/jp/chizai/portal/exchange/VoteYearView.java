package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.practice.PracticeId;

/**
 * The vote of a fiscal year.
 *
 * @param open whether it runs still, so that the order may change
 * @param closesOn its last day
 * @param leastVotes how many votes an entry needs to have a rank
 * @param years those with votes, and the running one; the latest first
 * @param entries in the order of their ranks, then those with too few votes
 */
@Schema(name = "VoteYear")
public record VoteYearView(
        @Schema(example = "2021") int year,
        boolean open,
        LocalDate closesOn,
        @Schema(example = "3") int leastVotes,
        List<Integer> years,
        List<RankedPractice> entries) {

    /**
     * An entry in the vote.
     *
     * @param rank from 1; null with too few votes
     * @param tie why it stands where it stands among those with the same overall mean; null if there are none
     * @param illustrative whether the entry, or votes for it, were made for demonstration (例示)
     */
    @Schema(name = "RankedPractice")
    public record RankedPractice(
            @Nullable Integer rank,
            @Schema(type = "string", example = "02-0003") PracticeId practice,
            String title,
            PartyView author,
            @Schema(example = "12") int votes,
            VoteMeans means,
            @Nullable TieBreak tie,
            boolean illustrative) {}
}
