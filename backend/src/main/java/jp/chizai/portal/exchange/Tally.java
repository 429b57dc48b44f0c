package jp.chizai.portal.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The votes for one entry in one year, added up.
 *
 * @param votes how many
 */
record Tally(int votes, int innovativeness, int potential, int replicability) {

    private static final int CRITERIA = 3;
    private static final int SHOWN_DECIMALS = 2;

    /** The means as they are shown; null without a vote: nothing is not 0. */
    VoteMeans means() {
        if (votes == 0) {
            return null;
        }
        return new VoteMeans(
                mean(innovativeness, votes),
                mean(potential, votes),
                mean(replicability, votes),
                mean(innovativeness + potential + replicability, CRITERIA * votes));
    }

    private static BigDecimal mean(int sum, int of) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
