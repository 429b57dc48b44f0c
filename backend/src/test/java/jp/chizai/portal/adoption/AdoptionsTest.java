package jp.chizai.portal.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Undertaking;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import org.junit.jupiter.api.Test;

/** One click makes an improvement of an entry; the two go their way together, and everybody reads how far. */
class AdoptionsTest extends AdoptionScenario {

    private static final LocalDate TODAY = LocalDate.of(2021, 10, 15);

    @Test
    void anAdoptionIsAnImprovementThatSaysHowToStart() {
        AdoptionView made = adopt();

        assertThat(made.state()).isEqualTo(AdoptionState.CONSIDERING);
        assertThat(made.title()).isEqualTo("離島の窓口を月に一度開く");
        ImprovementView improvement = improvement();
        assertThat(improvement.kpiId()).isEqualTo(kpi.id());
        assertThat(improvement.title()).isEqualTo("「離島の窓口を月に一度開く」を参考にした取組");
        assertThat(improvement.what()).isEqualTo("組合に相談する。");
        assertThat(improvement.owner()).isEqualTo("岩手県");
        assertThat(improvement.dueOn()).isEqualTo(LocalDate.of(2022, 3, 31));
        assertThat(improvement.state()).isEqualTo(ImprovementState.PLANNED);
    }

    @Test
    void everybodyReadsWhoAdoptedIt() {
        adopt();

        assertThat(asShared().tenant()).isEqualTo(ADOPTER);
        assertThat(asShared().state()).isEqualTo(AdoptionState.CONSIDERING);
        assertThat(asShared().kpiCode()).isEqualTo(kpi.code());
        assertThat(asShared().adoptedOn()).isEqualTo(TODAY);
    }

    @Test
    void anEntryIsAdoptedOnce() {
        adopt();
        KpiView another = plans.kpi(ADOPTER, plan, Accumulation.PER_YEAR, Stage.USE, 1);

        ProblemException refused = refused(() -> adopt(practice, another));
        assertThat(refused.problem()).isEqualTo(Problem.CONFLICT);
        assertThat(refused.faults()).extracting(FieldFault::code).containsExactly("field.adopted-already");
        assertThat(asShared().kpiCode()).isEqualTo(kpi.code());
    }

    @Test
    void onesOwnEntryIsNotAdopted() {
        PracticeId own = practices.published(ADOPTER, "自県の取組");

        assertThat(refused(() -> adopt(own, kpi)).faults())
                .extracting(FieldFault::code)
                .containsExactly("field.own-practice");
    }

    @Test
    void whatWasWithdrawnIsNotAdopted() {
        practices.withdraw(practice);

        assertThat(refused(this::adopt).faults()).extracting(FieldFault::code).containsExactly("field.not-published");
    }

    @Test
    void itIsNotAdoptedForAKpiOfAnotherPrefecture() {
        KpiView foreign = plans.kpi(new TenantId(4), plan, Accumulation.PER_YEAR, Stage.USE, 1);

        assertThat(refused(() -> adopt(practice, foreign)).faults())
                .extracting(FieldFault::field)
                .containsExactly("kpi");
    }

    @Test
    void theImprovementComesAlong() {
        adopt();
        take(AdoptionState.STARTED, null);
        assertThat(improvement().state()).isEqualTo(ImprovementState.UNDERWAY);
        take(AdoptionState.RUNNING, null);
        assertThat(improvement().state()).isEqualTo(ImprovementState.UNDERWAY);
        take(AdoptionState.EFFECT_SEEN, "相談が倍になった。");

        assertThat(improvement().state()).isEqualTo(ImprovementState.DONE);
        assertThat(improvement().outcome()).isEqualTo("相談が倍になった。");
        assertThat(own().steps())
                .extracting(AdoptionStepView::state)
                .containsExactly(
                        AdoptionState.CONSIDERING,
                        AdoptionState.STARTED,
                        AdoptionState.RUNNING,
                        AdoptionState.EFFECT_SEEN);
    }

    @Test
    void whatWasStoppedSaysWhyAndCanBeTakenUpAgain() {
        adopt();
        take(AdoptionState.STOPPED, "予算が付かなかった。");
        assertThat(improvement().state()).isEqualTo(ImprovementState.DROPPED);
        assertThat(improvement().outcome()).isEqualTo("予算が付かなかった。");
        assertThat(asShared().reason()).isEqualTo("予算が付かなかった。");

        take(AdoptionState.STARTED, null);
        assertThat(improvement().state()).isEqualTo(ImprovementState.UNDERWAY);
        assertThat(asShared().reason()).isNull();
    }

    @Test
    void wordsThatChangeInADoneImprovementDoNotTakeUpAgainWhatWasStopped() {
        adopt();
        take(AdoptionState.STARTED, null);
        take(AdoptionState.EFFECT_SEEN, "相談が倍になった。");
        take(AdoptionState.STOPPED, "続ける担当がいない。");
        assertThat(improvement().state()).isEqualTo(ImprovementState.DONE);

        change(ImprovementState.DONE, "相談が二倍になった。");
        assertThat(own().state()).isEqualTo(AdoptionState.STOPPED);
    }

    @Test
    void whatIsStartedAnewIsNotDoneAnyMore() {
        adopt();
        take(AdoptionState.STARTED, null);
        take(AdoptionState.EFFECT_SEEN, "相談が倍になった。");
        take(AdoptionState.STOPPED, "続ける担当がいない。");
        take(AdoptionState.STARTED, null);

        assertThat(improvement().state()).isEqualTo(ImprovementState.UNDERWAY);
    }

    @Test
    void anImprovementThatGoesOnByItselfTakesTheAdoptionAlong() {
        adopt();
        change(ImprovementState.UNDERWAY, null);
        assertThat(asShared().state()).isEqualTo(AdoptionState.STARTED);
        change(ImprovementState.DONE, "切り替えた。");
        assertThat(asShared().state()).isEqualTo(AdoptionState.RUNNING);
        change(ImprovementState.UNDERWAY, null);
        assertThat(asShared().state()).isEqualTo(AdoptionState.RUNNING);
        change(ImprovementState.DROPPED, "担当がいなくなった。");

        assertThat(asShared().state()).isEqualTo(AdoptionState.STOPPED);
        assertThat(asShared().reason()).isEqualTo("担当がいなくなった。");
    }

    @Test
    void whatWorkedOrWasStoppedNeedsAReason() {
        adopt();
        take(AdoptionState.STARTED, null);

        assertThat(refused(() -> take(AdoptionState.EFFECT_SEEN, " ")).faults())
                .extracting(FieldFault::field)
                .containsExactly("reason");
        assertThat(refused(() -> take(AdoptionState.STOPPED, null)).problem()).isEqualTo(Problem.INVALID_REQUEST);
        assertThat(own().state()).isEqualTo(AdoptionState.STARTED);
        assertThat(improvement().state()).isEqualTo(ImprovementState.UNDERWAY);
    }

    @Test
    void aStepThatDoesNotFollowIsRefusedWithThoseThatDo() {
        adopt();

        ProblemException refused = refused(() -> take(AdoptionState.EFFECT_SEEN, "効いた。"));
        assertThat(refused.problem()).isEqualTo(Problem.STEP_NOT_POSSIBLE);
        assertThat(refused.flow().state()).isEqualTo("considering");
        assertThat(refused.flow().possible()).containsExactly("started", "stopped");
    }

    @Test
    void whoeverIsSecondIsToldAndShown() {
        String seen = adopt().etag();
        take(AdoptionState.STARTED, null);

        ProblemException refused = refused(() -> take(AdoptionState.STOPPED, "やめる。", seen));
        assertThat(refused.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(((AdoptionView) refused.current()).state()).isEqualTo(AdoptionState.STARTED);
    }

    @Test
    void theAdoptionOutlivesTheEntry() {
        adopt();
        practices.withdraw(practice);

        assertThat(own().title()).isNull();
        take(AdoptionState.STARTED, null);
        assertThat(asShared().state()).isEqualTo(AdoptionState.STARTED);
    }

    @Test
    void manyAdoptionsAreReadInAsManyStatementsAsOne() {
        adopt();
        int forOne = scope.read(ADOPTER, () -> QueryCount.of(() -> adoptions.of(ADOPTER)));
        adopt(practices.published(ORIGIN, "もう一つの取組"), plans.kpi(ADOPTER, plan, Accumulation.LEVEL, Stage.USE, 1));

        List<AdoptionView> all = scope.read(ADOPTER, () -> adoptions.of(ADOPTER));
        assertThat(all).hasSizeGreaterThanOrEqualTo(2);
        assertThat(scope.read(ADOPTER, () -> QueryCount.of(() -> adoptions.of(ADOPTER))))
                .isEqualTo(forOne);
    }

    private void change(ImprovementState state, String outcome) {
        ImprovementView present = improvement();
        scope.write(
                ADOPTER,
                () -> improvements.change(
                        ADOPTER,
                        present.id(),
                        new Undertaking(present.title(), present.what(), present.owner(), present.dueOn()),
                        state,
                        outcome,
                        EDITOR,
                        Precondition.matches(present.etag())));
    }
}
