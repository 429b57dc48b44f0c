package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.PracticesForTests;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PracticeView;
import jp.chizai.portal.practice.Practices;
import jp.chizai.portal.tenancy.TenantScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each has to do and hears of while an entry takes its way, grows old, and is adopted. */
@DatabaseTest
class PracticeTodosTest {

    private static final TenantId TENANT = new TenantId(33);
    private static final Actor DESK = actor("okayama-desk", TENANT, null, Role.DESK);
    private static final Actor EDITOR = actor("okayama-editor", TENANT, null, Role.EDITOR);
    private static final Actor APPROVER = actor("okayama-approver", TENANT, null, Role.APPROVER);
    private static final Actor VIEWER = actor("okayama-viewer", TENANT, null, Role.VIEWER);
    private static final Actor BUREAU = actor("chugoku-bureau", null, "chugoku", Role.BUREAU);
    private static final Actor OTHER_BUREAU = actor("chubu-bureau", null, "chubu", Role.BUREAU);
    private static final Actor COORDINATOR = actor("jpo-coordinator", null, null, Role.JPO_COORDINATOR);

    @Autowired
    private Todos todos;

    @Autowired
    private NoticeFeed feed;

    @Autowired
    private PracticesForTests given;

    @Autowired
    private PlansForTests plans;

    @Autowired
    private Practices practices;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private Results results;

    @Autowired
    private Duties duties;

    @Autowired
    private TenantScope scope;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachStepIsSomebodysToDoUntilItIsTaken() {
        PracticeId id = drafted("繊維の産地の相談会");
        assertThat(todos(APPROVER, id)).isEmpty();

        take(id, DESK, Step.SUBMIT);
        assertThat(todos(APPROVER, id)).containsExactly(TodoKind.PRACTICE_TO_ENDORSE);
        assertThat(todos(EDITOR, id)).isEmpty();
        take(id, APPROVER, Step.ENDORSE);
        assertThat(todos(APPROVER, id)).isEmpty();
        assertThat(todos(BUREAU, id)).containsExactly(TodoKind.PRACTICE_TO_CHECK);
        assertThat(todos(OTHER_BUREAU, id)).isEmpty();
        take(id, BUREAU, Step.CHECK);
        assertThat(todos(COORDINATOR, id)).containsExactly(TodoKind.PRACTICE_TO_CONFIRM);
        take(id, COORDINATOR, Step.CONFIRM);

        assertThat(todos(COORDINATOR, id)).isEmpty();
        assertThat(todos(DESK, id)).isEmpty();
    }

    @Test
    void whatIsReturnedIsToBeRevisedByThoseWhoWriteAndTheyHearWhy() {
        PracticeId id = drafted("デニムの産地の相談会");
        take(id, DESK, Step.SUBMIT);
        take(id, APPROVER, Step.RETURN);

        assertThat(todos(DESK, id)).containsExactly(TodoKind.PRACTICE_RETURNED);
        assertThat(todos(VIEWER, id)).isEmpty();
        NoticeView heard = heard(DESK, id, NoticeKind.PRACTICE_RETURNED).get(0);
        assertThat(heard.thing()).isEqualTo("デニムの産地の相談会");
        assertThat(heard.reason()).isEqualTo("理由");
    }

    @Test
    void thoseWhoseTurnItIsHearOfItAndNobodyElse() {
        PracticeId id = drafted("桃の産地の相談会");
        take(id, DESK, Step.SUBMIT);

        assertThat(heard(APPROVER, id, NoticeKind.PRACTICE_WAITS)).hasSize(1);
        assertThat(heard(VIEWER, id, NoticeKind.PRACTICE_WAITS)).isEmpty();
        assertThat(heard(BUREAU, id, NoticeKind.PRACTICE_WAITS)).isEmpty();
    }

    @Test
    void theAuthorsHearThatItIsPublishedAndWhyItWasTakenBack() {
        PracticeId id = given.published(TENANT, "備前焼の産地の相談会");
        assertThat(feed.of(DESK, Locale.JAPANESE))
                .anyMatch(notice -> notice.kind() == NoticeKind.PRACTICE_PUBLISHED
                        && notice.path().equals("/practices/" + id));

        given.withdraw(id);
        assertThat(heard(EDITOR, id, NoticeKind.PRACTICE_WITHDRAWN))
                .extracting(NoticeView::reason)
                .containsExactly("内容が古くなったため。");
    }

    @Test
    void anEntryThatGrewOldIsToBeConfirmedByThoseWhoWrite() {
        PracticeId id = given.published(TENANT, "古い取組");
        assertThat(todos(DESK, id)).isEmpty();
        scope.write(
                TENANT,
                () -> jdbc.sql("update published_practice set confirmed_on = '2020-10-14'"
                                + " where tenant_id = 33 and number = ?")
                        .param(id.number())
                        .update());

        assertThat(todos(DESK, id)).containsExactly(TodoKind.PRACTICE_STALE);
        assertThat(todos(APPROVER, id)).isEmpty();
        scope.write(TENANT, () -> practices.reaffirm(id, duties.ofPractice(DESK, TENANT)));
        assertThat(todos(DESK, id)).isEmpty();
    }

    @Test
    void whatCameOfAnAdoptionIsAskedOnceTheNumbersCanBeCompared() {
        PracticeId id = given.published(new TenantId(34), "広島の取組");
        KpiView kpi = plans.kpi(TENANT, plans.plan(), Accumulation.PER_YEAR, Stage.USE, 1);
        scope.write(TENANT, () -> {
            adoptions.loadIllustrative(
                    TENANT,
                    id,
                    kpi.id(),
                    List.of(
                            new Adoptions.LoadedStep(AdoptionState.CONSIDERING, LocalDate.of(2021, 4, 1), null),
                            new Adoptions.LoadedStep(AdoptionState.STARTED, LocalDate.of(2021, 4, 1), null)),
                    EDITOR.author());
            return null;
        });
        record(kpi, "2020-Q1", "1");
        assertThat(asked(EDITOR, kpi)).isEmpty();
        record(kpi, "2021-Q1", "3");

        assertThat(asked(EDITOR, kpi)).extracting(Todo::kind).containsExactly(TodoKind.ADOPTION_EFFECT);
        assertThat(asked(DESK, kpi)).isEmpty();
        String tag = scope.read(TENANT, () -> adoptions.find(TENANT, id))
                .orElseThrow()
                .etag();
        scope.write(
                TENANT,
                () -> adoptions.take(
                        TENANT, id, AdoptionState.EFFECT_SEEN, "増えた。", Precondition.matches(tag), EDITOR.author()));
        assertThat(asked(EDITOR, kpi)).isEmpty();
    }

    private List<Todo> asked(Actor actor, KpiView kpi) {
        return todos.of(actor).stream()
                .filter(todo -> kpi.code().equals(todo.kpiCode()) && todo.kind() != TodoKind.RESULT)
                .toList();
    }

    private List<TodoKind> todos(Actor actor, PracticeId id) {
        return todos.of(actor).stream()
                .filter(todo -> todo.path().endsWith("/practices/" + id))
                .map(Todo::kind)
                .toList();
    }

    private List<NoticeView> heard(Actor actor, PracticeId id, NoticeKind kind) {
        return feed.of(actor, Locale.JAPANESE).stream()
                .filter(notice -> notice.kind() == kind && notice.path().equals("/tenants/33/practices/" + id))
                .toList();
    }

    private PracticeId drafted(String title) {
        return scope.write(TENANT, () -> {
            PracticeView made = practices.draft(TENANT, null, duties.ofPractice(DESK, TENANT));
            practices.edit(
                    made.id(),
                    given.content(TENANT, title),
                    Precondition.matches(made.current().etag()),
                    duties.ofPractice(DESK, TENANT));
            return made.id();
        });
    }

    private void take(PracticeId id, Actor by, Step step) {
        scope.write(TENANT, () -> {
            String tag = practices
                    .get(id, duties.ofPractice(EDITOR, TENANT), true)
                    .current()
                    .etag();
            return practices.take(
                    id, step, "理由", Precondition.matches(tag), duties.ofPractice(by, TENANT), by.tenant() != null);
        });
    }

    private void record(KpiView kpi, String period, String value) {
        scope.write(
                TENANT,
                () -> results.record(
                        TENANT,
                        kpi.id(),
                        Period.parse(period),
                        new Entry(new BigDecimal(value), ""),
                        EDITOR.author(),
                        Precondition.absent()));
    }

    private static Actor actor(String username, TenantId tenant, String bureau, Role... roles) {
        return new Actor(username, username, username, Set.of(roles), tenant, bureau);
    }
}
