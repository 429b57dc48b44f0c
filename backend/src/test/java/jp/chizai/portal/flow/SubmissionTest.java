package jp.chizai.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The flow in all states × duties × steps. What is expected stands here a second time, apart from {@link Step}. */
class SubmissionTest {

    private static final Instant NOW = Instant.parse("2021-10-15T01:00:00Z");
    private static final Author WRITER = new Author("writer", "書いた人", "editor");

    /** For each duty the steps open in the states draft, submitted, endorsed, checked, confirmed, returned. */
    private static final Map<Duty, String> EXPECTED = Map.of(
            Duty.PREPARE, "submit | withdraw | withdraw | - | - | submit",
            Duty.ENDORSE, "- | endorse,return | - | - | - | -",
            Duty.CHECK, "- | - | check,return | - | - | -",
            Duty.CONFIRM, "- | - | - | confirm,return | reopen | -");

    static Stream<Arguments> cells() {
        return Arrays.stream(FlowState.values())
                .flatMap(state -> Arrays.stream(Duty.values())
                        .flatMap(duty -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, duty, step))));
    }

    @ParameterizedTest(name = "{0}: {2} by whoever holds {1}")
    @MethodSource("cells")
    void everyStepInEveryStateIsTakenOrRefusedWithWhatIsPossible(FlowState state, Duty duty, Step step) {
        Submission submission = in(state);
        List<String> open = expected(state, duty);

        if (open.contains(step.code())) {
            StepTaken taken = submission.take(step, holding(duty), "理由", NOW);
            assertThat(submission.state()).isEqualTo(taken.to());
        } else {
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> submission.take(step, holding(duty), "理由", NOW));
            assertThat(refused.problem())
                    .isEqualTo(everExpected(duty, step) ? Problem.STEP_NOT_POSSIBLE : Problem.STEP_NOT_ENTITLED);
            assertThat(refused.flow().possible()).containsExactlyInAnyOrderElementsOf(open);
            assertThat(refused.flow().state()).isEqualTo(state.code());
            assertThat(submission.state()).isEqualTo(state);
        }
    }

    @Test
    void refusesEndorsementByWhoeverAloneWroteIt() {
        Submission submission = in(FlowState.SUBMITTED);
        Signatory both = new Signatory(WRITER, Set.of(Duty.PREPARE, Duty.ENDORSE));

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> submission.take(Step.ENDORSE, both, null, NOW));

        assertThat(refused.problem()).isEqualTo(Problem.SOLE_AUTHOR);
        assertThat(submission.possible(both)).doesNotContain(Step.ENDORSE).contains(Step.RETURN);
    }

    @Test
    void allowsEndorsementByOneOfSeveralWriters() {
        Submission submission = Submission.draftOf(WRITER);
        submission.writtenBy(holding(Duty.PREPARE));
        submission.take(Step.SUBMIT, holding(Duty.PREPARE), null, NOW);

        submission.take(Step.ENDORSE, new Signatory(WRITER, Set.of(Duty.ENDORSE)), null, NOW);

        assertThat(submission.state()).isEqualTo(FlowState.ENDORSED);
    }

    @ParameterizedTest
    @MethodSource("stepsThatNeedAReason")
    void refusesToGiveBackWithoutAReason(Step step, FlowState state, Duty duty) {
        Submission submission = in(state);

        for (String none : new String[] {null, "", "　 \n"}) {
            ProblemException refused =
                    catchThrowableOfType(ProblemException.class, () -> submission.take(step, holding(duty), none, NOW));
            assertThat(refused.problem()).isEqualTo(Problem.INVALID_REQUEST);
            assertThat(refused.faults()).singleElement().extracting("field").isEqualTo("reason");
        }
        assertThat(submission.state()).isEqualTo(state);
    }

    static Stream<Arguments> stepsThatNeedAReason() {
        return Stream.of(
                Arguments.of(Step.RETURN, FlowState.SUBMITTED, Duty.ENDORSE),
                Arguments.of(Step.RETURN, FlowState.ENDORSED, Duty.CHECK),
                Arguments.of(Step.RETURN, FlowState.CHECKED, Duty.CONFIRM),
                Arguments.of(Step.REOPEN, FlowState.CONFIRMED, Duty.CONFIRM));
    }

    @ParameterizedTest
    @MethodSource("closedStates")
    void refusesWritingUnlessItIsADraftOrReturned(FlowState state) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> in(state).writtenBy(holding(Duty.PREPARE)));

        assertThat(refused.problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
    }

    static List<FlowState> closedStates() {
        return List.of(FlowState.SUBMITTED, FlowState.ENDORSED, FlowState.CHECKED, FlowState.CONFIRMED);
    }

    private static Signatory holding(Duty duty) {
        return new Signatory(new Author("holder", "担い手", "role"), Set.of(duty));
    }

    /** Something {@link #WRITER} alone wrote, brought to a state by those whose duty it is. */
    private static Submission in(FlowState wanted) {
        Submission submission = Submission.draftOf(WRITER);
        List<Map.Entry<Step, Duty>> way = List.of(
                Map.entry(Step.SUBMIT, Duty.PREPARE),
                Map.entry(Step.ENDORSE, Duty.ENDORSE),
                Map.entry(Step.CHECK, Duty.CHECK),
                Map.entry(Step.CONFIRM, Duty.CONFIRM));
        for (Map.Entry<Step, Duty> next : way) {
            if (submission.state() == wanted) {
                return submission;
            }
            if (wanted == FlowState.RETURNED && submission.state() == FlowState.SUBMITTED) {
                submission.take(Step.RETURN, holding(Duty.ENDORSE), "理由", NOW);
                return submission;
            }
            submission.take(next.getKey(), holding(next.getValue()), null, NOW);
        }
        return submission;
    }

    private static List<String> expected(FlowState state, Duty duty) {
        String cell = EXPECTED.get(duty).split("\\|")[state.ordinal()].strip();
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }

    private static boolean everExpected(Duty duty, Step step) {
        return Arrays.stream(FlowState.values())
                .anyMatch(state -> expected(state, duty)
                        .contains(Code.parse(Step.class, step.code()).code()));
    }
}
