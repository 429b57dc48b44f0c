package jp.chizai.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A KPI on its way, in all states × duties × steps through the aggregate itself. */
class KpiFlowTest {

    private static final Instant NOW = Instant.parse("2021-10-15T01:00:00Z");
    private static final Plan PLAN = SampleContents.PLAN;
    private static final Signatory EDITOR = somebody("editor", Duty.PREPARE);
    private static final Signatory APPROVER = somebody("approver", Duty.ENDORSE);
    private static final Signatory BUREAU = somebody("bureau", Duty.CHECK);
    private static final Signatory CENTRE = somebody("centre", Duty.CONFIRM);

    /** For each duty the steps open in the states draft, submitted, endorsed, checked, confirmed, returned. */
    private static final Map<Duty, String> EXPECTED = Map.of(
            Duty.PREPARE, "submit | withdraw | withdraw | - | - | submit",
            Duty.ENDORSE, "- | endorse,return | - | - | - | -",
            Duty.CHECK, "- | - | check,return | - | - | -",
            Duty.CONFIRM, "- | - | - | confirm,return | - | -");

    static Stream<Arguments> cells() {
        return Arrays.stream(FlowState.values())
                .flatMap(state -> Arrays.stream(Duty.values())
                        .flatMap(duty -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, duty, step))));
    }

    @ParameterizedTest(name = "{0}: {2} by whoever holds {1}")
    @MethodSource("cells")
    void everyStepIsTakenOrRefusedWithWhatIsPossible(FlowState state, Duty duty, Step step) {
        Kpi kpi = in(state);
        Signatory holder = somebody("holder", duty);
        List<String> open = expected(state, duty);
        assertThat(possible(kpi, holder)).containsExactlyInAnyOrderElementsOf(open);

        if (open.contains(step.code())) {
            take(kpi, step, holder);
            assertThat(state(kpi)).isEqualTo(step.to());
        } else {
            ProblemException refused = catchThrowableOfType(ProblemException.class, () -> take(kpi, step, holder));
            assertThat(refused.problem()).isIn(Problem.STEP_NOT_POSSIBLE, Problem.STEP_NOT_ENTITLED);
            assertThat(refused.flow().state()).isEqualTo(state.code());
            assertThat(refused.flow().possible()).containsExactlyInAnyOrderElementsOf(open);
            assertThat(state(kpi)).isEqualTo(state);
        }
    }

    @Test
    void isInForceOnceConfirmedAndNotBefore() {
        assertThat(in(FlowState.CHECKED).isInForce()).isFalse();
        assertThat(in(FlowState.CONFIRMED).isInForce()).isTrue();
    }

    @Test
    void refusesSubmissionOfWhatIsIncompleteAndSaysWhatIsMissing() {
        Kpi kpi = draft(SampleContents.with("知財セミナーを開催する。", null, Accumulation.CUMULATIVE, SampleContents.eachYear(6)));

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> take(kpi, Step.SUBMIT, EDITOR));

        assertThat(refused.problem()).isEqualTo(Problem.INCOMPLETE);
        assertThat(refused.faults())
                .extracting(FieldFault::code)
                .containsExactly("field.target-without-unit", "field.no-target-for-plan-end");
        assertThat(state(kpi)).isEqualTo(FlowState.DRAFT);
    }

    @Test
    void tellsWhoeverMayNotSubmitThatAndNotWhatIsMissing() {
        Kpi kpi = draft(SampleContents.with(null, null, null, List.of()));

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> take(kpi, Step.SUBMIT, APPROVER));

        assertThat(refused.problem()).isEqualTo(Problem.STEP_NOT_ENTITLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = FlowState.class,
            names = {"SUBMITTED", "ENDORSED", "CHECKED"})
    void isNotWrittenInNorGivenUpWhileOthersHaveIt(FlowState state) {
        Kpi kpi = in(state);

        for (Runnable change :
                List.<Runnable>of(() -> kpi.edit(SampleContents.complete(), null, EDITOR), () -> kpi.abandon(EDITOR))) {
            ProblemException refused = catchThrowableOfType(ProblemException.class, change::run);
            assertThat(refused.problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
        }
    }

    @Test
    void nobodyEndorsesWhatTheyAloneWroteNotEvenAnAmendment() {
        Signatory both = somebody("both", Duty.PREPARE, Duty.ENDORSE);
        Kpi kpi = in(FlowState.CONFIRMED);
        kpi.amend(amendment(2021), both, NOW);
        take(kpi, Step.SUBMIT, both);

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> take(kpi, Step.ENDORSE, both));

        assertThat(refused.problem()).isEqualTo(Problem.SOLE_AUTHOR);
    }

    @Test
    void anAmendmentLeavesTheDefinitionInForceUntilItIsConfirmedAndNeverRewritesIt() {
        Kpi kpi = in(FlowState.CONFIRMED);
        Content before = kpi.inForce().orElseThrow().content();
        kpi.amend(amendment(2021), EDITOR, NOW);
        kpi.edit(eight(), amendment(2021), EDITOR);
        for (Signatory by : List.of(EDITOR, APPROVER, BUREAU)) {
            take(kpi, by == EDITOR ? Step.SUBMIT : by == APPROVER ? Step.ENDORSE : Step.CHECK, by);
            assertThat(kpi.inForce().orElseThrow().number()).isEqualTo(1);
        }
        take(kpi, Step.CONFIRM, CENTRE);

        assertThat(kpi.inForce().orElseThrow().number()).isEqualTo(2);
        assertThat(kpi.inForce().orElseThrow().content().targets())
                .filteredOn(line -> line.fiscalYear() == 2021)
                .singleElement()
                .satisfies(line -> assertThat(line.value()).isEqualByComparingTo("8"));
        assertThat(kpi.versions(EDITOR, null, every -> true)
                        .version(1)
                        .orElseThrow()
                        .content())
                .isEqualTo(before);
    }

    @Test
    void onlyOneVersionIsOnItsWayAtATime() {
        Kpi kpi = in(FlowState.CONFIRMED);
        kpi.amend(amendment(2021), EDITOR, NOW);

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> kpi.amend(amendment(2022), EDITOR, NOW));

        assertThat(refused.problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
        assertThat(refused.flow().state()).isEqualTo("draft");
    }

    @Test
    void aDraftGivenUpIsKeptAsATryAndTheNextOneHasItsOwnNumber() {
        Kpi kpi = in(FlowState.CONFIRMED);
        kpi.amend(amendment(2021), EDITOR, NOW);
        kpi.abandon(EDITOR);
        kpi.amend(amendment(2022), EDITOR, NOW);

        KpiVersions versions = kpi.versions(EDITOR, null, version -> true);
        assertThat(versions.versions()).extracting(VersionView::number).containsExactly(3, 2, 1);
        assertThat(versions.versions()).extracting(VersionView::abandoned).containsExactly(false, true, false);
        assertThat(versions.inFlow()).isEqualTo(3);
    }

    @Test
    void aChangeOfWhatIsCountedBreaksTheSeriesWhateverTheTermsSay() {
        Kpi kpi = in(FlowState.CONFIRMED);
        kpi.amend(amendment(2021), EDITOR, NOW);
        assertThat(kpi.inFlow().orElseThrow().view(EDITOR).seriesBreak()).isFalse();

        kpi.edit(
                SampleContents.with("知財セミナーに年6人が参加する。", "人", Accumulation.PER_YEAR, SampleContents.eachYear(6)),
                amendment(2021),
                EDITOR);

        assertThat(kpi.inFlow().orElseThrow().view(EDITOR).seriesBreak()).isTrue();
    }

    private static Content eight() {
        return SampleContents.with("知財セミナーを年8回開催する。", "回", Accumulation.PER_YEAR, SampleContents.eachYear(8));
    }

    private static Amendment amendment(int year) {
        return new Amendment(new FiscalYear(year), false, "回数を見直したため。");
    }

    private static Kpi draft(Content content) {
        return Kpi.draft(new TenantId(2), PLAN.id(), "R2-02-9", Kind.REGIONAL, content, EDITOR.author(), NOW);
    }

    /** A KPI brought to a state by those whose duty it is. */
    private static Kpi in(FlowState wanted) {
        Kpi kpi = draft(SampleContents.complete());
        Map<Step, Signatory> way =
                Map.of(Step.SUBMIT, EDITOR, Step.ENDORSE, APPROVER, Step.CHECK, BUREAU, Step.CONFIRM, CENTRE);
        if (wanted == FlowState.RETURNED) {
            take(kpi, Step.SUBMIT, EDITOR);
            take(kpi, Step.RETURN, APPROVER);
        }
        for (Step step : List.of(Step.SUBMIT, Step.ENDORSE, Step.CHECK, Step.CONFIRM)) {
            if (state(kpi) != wanted) {
                take(kpi, step, way.get(step));
            }
        }
        return kpi;
    }

    private static void take(Kpi kpi, Step step, Signatory by) {
        kpi.take(kpi.current().orElseThrow(), step, by, "理由", NOW, PLAN);
    }

    private static FlowState state(Kpi kpi) {
        return kpi.current().orElseThrow().state();
    }

    private static List<String> possible(Kpi kpi, Signatory reader) {
        return kpi.current().orElseThrow().view(reader).flow().possible().stream()
                .map(Step::code)
                .toList();
    }

    private static Signatory somebody(String name, Duty... duties) {
        return new Signatory(new Author(name, name, name), Set.of(duties));
    }

    private static List<String> expected(FlowState state, Duty duty) {
        String cell = EXPECTED.get(duty).split("\\|")[state.ordinal()].strip();
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
