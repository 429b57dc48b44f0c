package jp.chizai.portal.flow;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;

/**
 * How far a thing has come in the flow, and who has written in it. Columns: {@code state text}, {@code released boolean}
 * (whether bureau and centre may read the row, for row security), {@code authors text[]}.
 */
@Embeddable
public class Submission {

    public static final int LONGEST_REASON = 2000;

    @Enumerated(EnumType.STRING)
    private FlowState state;

    private boolean released;

    private List<String> authors;

    protected Submission() {}

    private Submission(FlowState state, List<String> authors) {
        this.authors = new ArrayList<>(authors);
        enter(state);
    }

    /** A new draft. */
    public static Submission draftOf(Author author) {
        return new Submission(FlowState.DRAFT, List.of(author.username()));
    }

    /** What was confirmed before the portal kept it: the published plans. */
    public static Submission confirmed() {
        return new Submission(FlowState.CONFIRMED, List.of());
    }

    public FlowState state() {
        return state;
    }

    /**
     * Notes that somebody writes in the thing.
     *
     * @throws ProblemException STEP_NOT_ENTITLED if they are not to; STEP_NOT_POSSIBLE unless it is open
     */
    public void writtenBy(Signatory writer) {
        if (!writer.holds(Duty.PREPARE)) {
            throw refused(Problem.STEP_NOT_ENTITLED, writer);
        }
        if (!state.isOpen()) {
            throw refused(Problem.STEP_NOT_POSSIBLE, writer);
        }
        if (!authors.contains(writer.author().username())) {
            List<String> all = new ArrayList<>(authors);
            all.add(writer.author().username());
            authors = all;
        }
    }

    /**
     * Takes a step.
     *
     * @param reason needed to return and to reopen; otherwise may be null
     * @throws ProblemException STEP_NOT_ENTITLED if it is in no state the duty of {@code by}, or if they would endorse
     *     what they alone wrote; STEP_NOT_POSSIBLE if it cannot be taken by them now: both say what can; INVALID_REQUEST
     *     without a reason where one is needed
     */
    public StepTaken take(Step step, Signatory by, String reason, Instant at) {
        if (by.duties().stream().noneMatch(step::isDutyOf)) {
            throw refused(Problem.STEP_NOT_ENTITLED, by);
        }
        if (!step.dutyIn(state).map(by::holds).orElse(false)) {
            throw refused(Problem.STEP_NOT_POSSIBLE, by);
        }
        if (step == Step.ENDORSE && isSoleAuthor(by)) {
            throw refused(Problem.SOLE_AUTHOR, by);
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (step.needsReason() && why == null) {
            throw ProblemException.invalid(FieldFault.of("reason", "field.required"));
        }
        if (why != null && why.length() > LONGEST_REASON) {
            throw ProblemException.invalid(FieldFault.of("reason", "field.too-long", LONGEST_REASON));
        }
        enter(step.to());
        return new StepTaken(step, state, by.author(), at, why);
    }

    /** Gives it back whoever's turn it is: what it was to replace is taken back, and it must not come in its place. */
    public StepTaken giveBack(String reason, Author by, Instant at) {
        enter(FlowState.RETURNED);
        return new StepTaken(Step.RETURN, state, by, at, reason);
    }

    /** The steps {@code by} could take now. */
    public List<Step> possible(Signatory by) {
        return Arrays.stream(Step.values())
                .filter(step -> step.dutyIn(state).map(by::holds).orElse(false))
                .filter(step -> step != Step.ENDORSE || !isSoleAuthor(by))
                .toList();
    }

    private boolean isSoleAuthor(Signatory by) {
        return authors.equals(List.of(by.author().username()));
    }

    private void enter(FlowState next) {
        state = next;
        released = next.isReleased();
    }

    private ProblemException refused(Problem problem, Signatory by) {
        return ProblemException.flow(
                problem, state.code(), possible(by).stream().map(Step::code).toList());
    }
}
