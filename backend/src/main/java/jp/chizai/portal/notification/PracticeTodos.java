package jp.chizai.portal.notification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.AdoptionView;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.Freshness;
import jp.chizai.portal.practice.PracticeSummary;
import jp.chizai.portal.practice.Practices;
import jp.chizai.portal.practice.WaitingPractice;
import jp.chizai.portal.practice.WaitingPractices;
import org.springframework.stereotype.Component;

/** What there is to do about practice entries and adoptions. */
@Component
class PracticeTodos {

    private static final Map<Step, TodoKind> STEPS = new EnumMap<>(Map.of(
            Step.SUBMIT, TodoKind.PRACTICE_RETURNED,
            Step.ENDORSE, TodoKind.PRACTICE_TO_ENDORSE,
            Step.CHECK, TodoKind.PRACTICE_TO_CHECK,
            Step.CONFIRM, TodoKind.PRACTICE_TO_CONFIRM));

    private final WaitingPractices waiting;
    private final Practices practices;
    private final Adoptions adoptions;
    private final Duties duties;

    PracticeTodos(WaitingPractices waiting, Practices practices, Adoptions adoptions, Duties duties) {
        this.waiting = waiting;
        this.practices = practices;
        this.adoptions = adoptions;
        this.duties = duties;
    }

    /** Entries that wait for somebody's step, or were given back to them; to be called outside any scope. */
    Stream<Todo> steps(Actor actor) {
        return waiting.of(actor).stream()
                .flatMap(practice -> practice.possible().stream()
                        .filter(STEPS::containsKey)
                        .map(step -> step(STEPS.get(step), practice)));
    }

    /** Published entries their author has not confirmed for twelve months; to be called inside the tenant's scope. */
    Stream<Todo> stale(Actor actor) {
        TenantId tenant = actor.tenant();
        return practices.of(tenant, duties.ofPractice(actor, tenant), true).stream()
                .filter(PracticeSummary::stale)
                .map(PracticeTodos::stale);
    }

    /** Adoptions whose KPI can be compared by now, while nobody says what came of them; inside the tenant's scope. */
    Stream<Todo> effects(TenantId tenant) {
        return adoptions.of(tenant).stream()
                .filter(adoption ->
                        adoption.possible().contains(AdoptionState.EFFECT_SEEN) && adoption.effect() != null)
                .map(adoption -> effect(tenant, adoption));
    }

    private static Todo step(TodoKind kind, WaitingPractice practice) {
        return new Todo(
                kind,
                practice.id().tenant(),
                practice.title() == null ? practice.id().code() : practice.title(),
                null,
                null,
                null,
                false,
                practice.illustrative(),
                SitePaths.ownPractice(practice.id()));
    }

    private static Todo stale(PracticeSummary practice) {
        LocalDate until = Freshness.staleAfter(practice.confirmedOn());
        return new Todo(
                TodoKind.PRACTICE_STALE,
                practice.id().tenant(),
                practice.title(),
                null,
                null,
                until,
                true,
                practice.illustrative(),
                SitePaths.ownPractice(practice.id()));
    }

    private static Todo effect(TenantId tenant, AdoptionView adoption) {
        return new Todo(
                TodoKind.ADOPTION_EFFECT,
                tenant,
                adoption.title() == null ? adoption.practice().code() : adoption.title(),
                adoption.kpiCode(),
                adoption.effect().after(),
                null,
                false,
                adoption.illustrative(),
                SitePaths.improvements(tenant));
    }
}
