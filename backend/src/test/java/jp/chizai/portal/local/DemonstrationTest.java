package jp.chizai.portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.adoption.SharedAdoptions;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.PeriodLocks;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.review.Rounds;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DemonstrationTest {

    private static final TenantId OKINAWA = new TenantId(47);
    private static final PlanId PLAN = new PlanId("plan-2");
    private static final Period CONFIRMED_YEAR = Period.parse("2020");
    private static final Author COORDINATOR = new Author("jpo", "特許庁 担当", "jpo-coordinator");

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private PeriodLocks locks;

    @Autowired
    private Rounds rounds;

    @Autowired
    private PublishedPractices published;

    @Autowired
    private SharedAdoptions adoptions;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantScope scope;

    @Test
    void whatWasReopenedStaysSoOverARestart() {
        assertThat(isLocked()).isTrue();
        scope.write(OKINAWA, () -> locks.unlock(OKINAWA, PLAN, CONFIRMED_YEAR, COORDINATOR, "訂正の申出"));
        try {
            demonstration.run(null);
            assertThat(isLocked()).isFalse();
        } finally {
            scope.write(OKINAWA, () -> locks.lock(OKINAWA, PLAN, CONFIRMED_YEAR, COORDINATOR));
        }
    }

    @Test
    void theRoundIsOpenedOnce() {
        demonstration.run(null);
        assertThat(scope.read(OKINAWA, rounds::all))
                .filteredOn(round -> round.plan().equals(PLAN))
                .hasSize(1);
    }

    @Test
    void everyPracticeEntryIsThereOnceIsMarkedAndSpeaksOfNumbersThatWereRecorded() {
        demonstration.run(null);
        List<PublishedPractice> loaded = scope.read(OKINAWA, published::all).stream()
                .filter(PublishedPractice::illustrative)
                .toList();

        assertThat(loaded).hasSize(IllustrativePractices.files().size()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(loaded).extracting(PublishedPractice::title).doesNotHaveDuplicates();
        assertThat(loaded)
                .extracting(practice -> practice.id().tenant())
                .containsAll(tenants.all().stream().map(Tenant::id).toList());
        assertThat(loaded)
                .flatExtracting(PublishedPractice::effects)
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(List.of(effect.beforeValue(), effect.afterValue()))
                        .doesNotContainNull());
    }

    @Test
    void everyStateOfAnAdoptionIsThereAndWhereAnEffectWasSeenTheNumbersMovedWhereTheyShould() {
        demonstration.run(null);
        List<SharedAdoption> loaded = scope.read(OKINAWA, adoptions::all).stream()
                .filter(adoption -> adoption.kpiCode().startsWith("R2-"))
                .toList();

        assertThat(loaded).extracting(SharedAdoption::state).contains(AdoptionState.values());
        assertThat(loaded).allMatch(SharedAdoption::illustrative);
        assertThat(loaded)
                .filteredOn(adoption -> adoption.state() == AdoptionState.EFFECT_SEEN)
                .allSatisfy(adoption -> assertThat(adoption.direction()
                                .isBetter(
                                        adoption.effect().afterValue(),
                                        adoption.effect().beforeValue()))
                        .as("%s by %s", adoption.practice(), adoption.kpiCode())
                        .isTrue());
    }

    private boolean isLocked() {
        return scope.read(OKINAWA, () -> locks.of(OKINAWA, PLAN)).cover(CONFIRMED_YEAR);
    }
}
