package jp.chizai.portal.exchange;

import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.PracticeId;

/**
 * A question at an entry, or an answer to one. It is never rewritten: it stays as it was said, or is taken back.
 *
 * @param answers the question it answers; null for a question
 * @param ofAuthor whether the prefecture of the entry answers itself
 * @param text null once it was taken back
 * @param withdrawal null while it stands
 */
record Post(
        UUID id,
        PracticeId practice,
        UUID answers,
        Party party,
        boolean ofAuthor,
        String text,
        Author by,
        Instant at,
        Withdrawal withdrawal,
        boolean illustrative) {

    /**
     * That it was taken back.
     *
     * @param reason null where its own party gave none
     */
    record Withdrawal(Instant at, Party by, String reason) {}

    boolean isQuestion() {
        return answers == null;
    }

    boolean stands() {
        return withdrawal == null;
    }

    /** Whether a party may take it back: its own, as long as nobody relies on it; the centre always. */
    boolean canBeTakenBackBy(Party party, boolean moderates, boolean answered) {
        return stands() && (moderates || this.party.equals(party) && !answered);
    }

    /** @throws ProblemException FORBIDDEN if it is not the party's, ALREADY_ANSWERED if others rely on it */
    void requireToBeTakenBackBy(Party party, boolean moderates, boolean answered) {
        if (!canBeTakenBackBy(party, moderates, answered)) {
            throw new ProblemException(this.party.equals(party) ? Problem.ALREADY_ANSWERED : Problem.FORBIDDEN);
        }
    }
}
