package jp.chizai.portal.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.Texts;

/**
 * What the centre writes in a round.
 *
 * @param title one line, at most {@value #LONGEST_TITLE} characters
 * @param instructions at most {@value #LONGEST_INSTRUCTIONS} characters; empty if there are none
 * @param deadline by when all are to submit
 */
public record RoundTerms(String title, String instructions, LocalDate deadline) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_INSTRUCTIONS = 4000;

    public RoundTerms {
        title = Texts.stripped(title);
        instructions = instructions == null ? "" : instructions.strip();
    }

    /**
     * Refuses what cannot be asked for.
     *
     * @param period what the round is about: it is over before the answers are due
     * @param present the deadline that already holds and may stay, whatever the day; null for a new round
     * @throws ProblemException INVALID_REQUEST, naming each fault
     */
    void check(Period period, LocalDate present, LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        Texts.faultOf("title", title, LONGEST_TITLE).ifPresent(faults::add);
        Texts.faultOfOptional("instructions", instructions, LONGEST_INSTRUCTIONS)
                .ifPresent(faults::add);
        if (!deadline.equals(present)) {
            Deadlines.fault("deadline", deadline, today).ifPresentOrElse(faults::add, () -> {
                if (!period.endedBefore(deadline)) {
                    faults.add(FieldFault.of(
                            "deadline",
                            "field.before-period-end",
                            period.lastDay().toString()));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
    }
}
