package jp.chizai.portal.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.ResultView;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry of Shimane, and Iwate with a KPI of its own that wants to adopt it. */
@DatabaseTest
abstract class AdoptionScenario {

    static final TenantId ORIGIN = new TenantId(32);
    static final TenantId ADOPTER = new TenantId(3);
    static final Author EDITOR = new Author("iwate-editor", "岩手 担当", "editor");

    @Autowired
    PlansForTests plans;

    @Autowired
    PracticesForTests practices;

    @Autowired
    Adoptions adoptions;

    @Autowired
    SharedAdoptions shared;

    @Autowired
    Improvements improvements;

    @Autowired
    Results results;

    @Autowired
    TenantScope scope;

    Plan plan;
    KpiView kpi;
    PracticeId practice;

    @BeforeEach
    void setUp() {
        plan = plans.plan();
        kpi = plans.kpi(ADOPTER, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        practice = practices.published(ORIGIN, "離島の窓口を月に一度開く");
    }

    AdoptionView adopt() {
        return adopt(practice, kpi);
    }

    AdoptionView adopt(PracticeId entry, KpiView by) {
        return scope.write(ADOPTER, () -> adoptions.adopt(ADOPTER, entry, by.id(), EDITOR));
    }

    AdoptionView take(AdoptionState next, String reason) {
        return take(next, reason, own().etag());
    }

    AdoptionView take(AdoptionState next, String reason, String tag) {
        return scope.write(
                ADOPTER, () -> adoptions.take(ADOPTER, practice, next, reason, Precondition.matches(tag), EDITOR));
    }

    AdoptionView own() {
        return scope.read(ADOPTER, () -> adoptions.find(ADOPTER, practice)).orElseThrow();
    }

    ImprovementView improvement() {
        return scope.read(ADOPTER, () -> improvements.find(ADOPTER, own().improvement()))
                .orElseThrow();
    }

    /** As another party reads it. */
    SharedAdoption asShared() {
        List<SharedAdoption> adopters = scope.read(new TenantId(23), () -> shared.of(practice));
        assertThat(adopters).hasSize(1);
        return adopters.get(0);
    }

    ResultView record(String period, String value) {
        return scope.write(
                ADOPTER,
                () -> results.record(
                        ADOPTER,
                        kpi.id(),
                        Period.parse(period),
                        new Entry(new BigDecimal(value), ""),
                        EDITOR,
                        Precondition.absent()));
    }

    static ProblemException refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
