package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.chizai.portal.exchange.VoteRanking.Placed;
import jp.chizai.portal.exchange.VoteRanking.Voted;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.junit.jupiter.api.Test;

/** Who stands before whom in the vote of a year. */
class VoteRankingTest {

    @Test
    void theHigherMeanStandsFirst() {
        assertThat(VoteRanking.of(List.of(voted(1, 4, 40), voted(2, 4, 44))))
                .extracting(VoteRankingTest::number, Placed::rank, Placed::tie)
                .containsExactly(tuple(2, 1, null), tuple(1, 2, null));
    }

    @Test
    void ofEqualMeansMoreVotesStandFirst() {
        assertThat(VoteRanking.of(List.of(voted(1, 4, 48), voted(2, 5, 60))))
                .extracting(VoteRankingTest::number, Placed::rank, Placed::tie)
                .containsExactly(tuple(2, 1, TieBreak.VOTES), tuple(1, 2, TieBreak.VOTES));
    }

    @Test
    void thenTheOneThatOthersCanDoTooStandsFirst() {
        Voted hard = new Voted(entry(1), new Tally(4, 20, 16, 12));
        Voted easy = new Voted(entry(2), new Tally(4, 12, 16, 20));

        assertThat(VoteRanking.of(List.of(hard, easy)))
                .extracting(VoteRankingTest::number, Placed::rank, Placed::tie)
                .containsExactly(tuple(2, 1, TieBreak.REPLICABILITY), tuple(1, 2, TieBreak.REPLICABILITY));
    }

    @Test
    void whatNothingTellsApartSharesItsRankAndTheNextRankIsLeftOut() {
        assertThat(VoteRanking.of(List.of(voted(3, 4, 24), voted(2, 4, 36), voted(1, 4, 36))))
                .extracting(VoteRankingTest::number, Placed::rank, Placed::tie)
                .containsExactly(tuple(1, 1, TieBreak.SHARED), tuple(2, 1, TieBreak.SHARED), tuple(3, 3, null));
    }

    @Test
    void whatIsShownDecidesNotWhatIsRoundedAway() {
        // 4.0000 and 4.0048 are both shown as 4.00: the one with more votes stands first.
        assertThat(VoteRanking.of(List.of(voted(1, 70, 841), voted(2, 71, 852))))
                .extracting(VoteRankingTest::number, Placed::tie)
                .containsExactly(tuple(2, TieBreak.VOTES), tuple(1, TieBreak.VOTES));
    }

    @Test
    void fewerThanThreeVotesMakeNoRank() {
        assertThat(VoteRanking.of(List.of(voted(1, 2, 30), voted(2, 3, 9))))
                .extracting(VoteRankingTest::number, Placed::rank)
                .containsExactly(tuple(2, 1), tuple(1, null));
    }

    private static int number(Placed placed) {
        return placed.voted().entry().id().number();
    }

    /** An entry with so many points in all, as evenly over the criteria as they go. */
    private static Voted voted(int number, int votes, int points) {
        int third = points / 3;
        return new Voted(entry(number), new Tally(votes, third, points - 2 * third, third));
    }

    private static Entry entry(int number) {
        return new Entry(new PracticeId(new TenantId(18), number), "事例" + number, false);
    }
}
