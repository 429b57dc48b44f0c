package jp.chizai.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.chizai.portal.DatabaseTest;
import jp.chizai.portal.PlansForTests;
import jp.chizai.portal.QueryCount;
import jp.chizai.portal.RoundsForTests;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.improvement.Decision;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.improvement.Undertaking;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definitions;
import jp.chizai.portal.plan.KpiVersions;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.events.PlanOpened;
import jp.chizai.portal.review.CommentKind;
import jp.chizai.portal.review.CommentView;
import jp.chizai.portal.review.Comments;
import jp.chizai.portal.review.Extensions;
import jp.chizai.portal.review.NewComment;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.Reports;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.RoundKeeping;
import jp.chizai.portal.review.RoundTerms;
import jp.chizai.portal.review.Statement;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What each person has to do and hears of, while one report takes its way. The business date is 15 October 2021. */
@DatabaseTest
class TodosTest {

    private static final TenantId TENANT = new TenantId(6);
    private static final Actor EDITOR = actor("yamagata-editor", TENANT, null, Role.EDITOR);
    private static final Actor DESK = actor("yamagata-desk", TENANT, null, Role.DESK);
    private static final Actor APPROVER = actor("yamagata-approver", TENANT, null, Role.APPROVER);
    private static final Actor VIEWER = actor("yamagata-viewer", TENANT, null, Role.VIEWER);
    private static final Actor ELSEWHERE = actor("aichi-editor", new TenantId(23), null, Role.EDITOR);
    private static final Actor BUREAU = actor("tohoku-bureau", null, "tohoku", Role.BUREAU);
    private static final Actor OTHER_BUREAU = actor("chubu-bureau", null, "chubu", Role.BUREAU);
    private static final Actor COORDINATOR = actor("jpo-coordinator", null, null, Role.JPO_COORDINATOR);
    private static final LocalDate DEADLINE = LocalDate.of(2021, 10, 29);

    @Autowired
    private Todos todos;

    @Autowired
    private NoticeFeed feed;

    @Autowired
    private PrefectureTodos prefecture;

    @Autowired
    private Notices notices;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private NoticePurge purge;

    @Autowired
    private PlansForTests given;

    @Autowired
    private RoundsForTests givenRounds;

    @Autowired
    private RoundKeeping keeping;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Duties duties;

    @Autowired
    private Reports reports;

    @Autowired
    private Comments comments;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Results results;

    @Autowired
    private Improvements improvements;

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantScope scope;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Clock clock;

    private Plan plan;
    private KpiView kpi;
    private RoundId round;

    @BeforeEach
    void setUp() {
        plan = given.plan();
        kpi = given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        round = givenRounds.open(plan, "2021-H1");
    }

    @Test
    void whatIsDueFromWhomChangesWithEachStepOfAReport() {
        assertThat(kindsOf(EDITOR)).contains(TodoKind.REPORT);
        assertThat(kindsOf(APPROVER)).isEmpty();

        submit();
        assertThat(kindsOf(EDITOR)).doesNotContain(TodoKind.REPORT);
        assertThat(kindsOf(APPROVER)).containsExactly(TodoKind.REPORT_TO_ENDORSE);
        assertThat(noticesOf(APPROVER)).containsExactly(NoticeKind.REPORT_WAITS);
        assertThat(kindsOf(BUREAU)).isEmpty();

        take(APPROVER, Step.ENDORSE, null);
        assertThat(kindsOf(BUREAU)).containsExactly(TodoKind.REPORT_TO_CHECK);
        assertThat(kindsOf(OTHER_BUREAU)).isEmpty();
        assertThat(noticesOf(BUREAU)).containsExactly(NoticeKind.REPORT_WAITS);
        assertThat(noticesOf(OTHER_BUREAU)).isEmpty();

        take(BUREAU, Step.RETURN, "根拠資料を添えてください。");
        assertThat(kindsOf(EDITOR)).contains(TodoKind.REPORT_RETURNED);
        assertThat(feed.of(EDITOR, Locale.JAPANESE))
                .filteredOn(notice -> notice.kind() == NoticeKind.REPORT_RETURNED && isOurs(notice))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).isEqualTo("報告が差し戻されました");
                    assertThat(notice.reason()).isEqualTo("根拠資料を添えてください。");
                    assertThat(notice.byName()).isEqualTo("tohoku-bureauさん");
                    assertThat(notice.deadline()).isEqualTo(DEADLINE);
                });

        take(EDITOR, Step.SUBMIT, null);
        take(APPROVER, Step.ENDORSE, null);
        take(BUREAU, Step.CHECK, null);
        assertThat(kindsOf(BUREAU)).isEmpty();
        assertThat(kindsOf(COORDINATOR)).containsExactly(TodoKind.REPORT_TO_CONFIRM);

        take(COORDINATOR, Step.CONFIRM, null);
        assertThat(kindsOf(COORDINATOR)).isEmpty();
        assertThat(noticesOf(EDITOR)).contains(NoticeKind.REPORT_CONFIRMED);
        assertThat(noticesOf(COORDINATOR)).doesNotContain(NoticeKind.REPORT_CONFIRMED);
    }

    @Test
    void aDefinitionIsDueFromWhoseStepItWaitsForAndFromItsWritersOnceReturned() {
        KpiVersions drafted = scope.write(
                TENANT, () -> definitions.amend(TENANT, kpi.id(), "数え方を改めるため。", null, duties.of(EDITOR, TENANT)));
        step(drafted, EDITOR, Step.SUBMIT);

        assertThat(definitionTodos(APPROVER)).singleElement().satisfies(todo -> {
            assertThat(todo.kind()).isEqualTo(TodoKind.DEFINITION_TO_ENDORSE);
            assertThat(todo.thing()).isEqualTo("セミナーを開催する。");
            assertThat(todo.path()).isEqualTo("/tenants/06/kpis/" + kpi.id().value() + "/definition");
        });
        assertThat(definitionTodos(EDITOR)).isEmpty();
        assertThat(definitionTodos(BUREAU)).isEmpty();

        step(drafted, APPROVER, Step.ENDORSE);
        assertThat(definitionTodos(BUREAU)).extracting(Todo::kind).containsExactly(TodoKind.DEFINITION_TO_CHECK);
        assertThat(definitionTodos(OTHER_BUREAU)).isEmpty();

        step(drafted, BUREAU, Step.CHECK);
        assertThat(definitionTodos(COORDINATOR)).extracting(Todo::kind).containsExactly(TodoKind.DEFINITION_TO_CONFIRM);

        step(drafted, COORDINATOR, Step.RETURN);
        assertThat(definitionTodos(EDITOR)).extracting(Todo::kind).containsExactly(TodoKind.DEFINITION_RETURNED);
        assertThat(definitionTodos(COORDINATOR)).isEmpty();
    }

    @Test
    void aDefinitionIsToldToWhoseTurnItIsAndItsFateToThoseWhoWroteAndEndorsedIt() {
        KpiVersions drafted = scope.write(
                TENANT, () -> definitions.amend(TENANT, kpi.id(), "数え方を改めるため。", null, duties.of(EDITOR, TENANT)));
        step(drafted, EDITOR, Step.SUBMIT);
        assertThat(definitionNotices(APPROVER)).containsExactly(NoticeKind.KPI_WAITS);
        assertThat(definitionNotices(BUREAU)).isEmpty();

        step(drafted, APPROVER, Step.ENDORSE);
        assertThat(definitionNotices(BUREAU)).containsExactly(NoticeKind.KPI_WAITS);
        assertThat(definitionNotices(OTHER_BUREAU)).isEmpty();

        step(drafted, BUREAU, Step.RETURN);
        assertThat(definitionNotices(EDITOR)).containsExactly(NoticeKind.KPI_RETURNED);
        assertThat(definitionNotices(COORDINATOR)).isEmpty();

        step(drafted, EDITOR, Step.SUBMIT);
        step(drafted, APPROVER, Step.ENDORSE);
        step(drafted, BUREAU, Step.CHECK);
        assertThat(definitionNotices(COORDINATOR)).containsExactly(NoticeKind.KPI_WAITS);

        step(drafted, COORDINATOR, Step.CONFIRM);
        assertThat(definitionNotices(EDITOR)).contains(NoticeKind.KPI_CONFIRMED);
        assertThat(definitionNotices(VIEWER)).isEmpty();
    }

    @Test
    void aPlanOpenedForDraftingIsToldToPrefecturesAndBureausWithItsDeadline() {
        LocalDate until = LocalDate.of(2021, 12, 24);
        Plan opened = new Plan(
                plan.id(),
                "開かれた計画",
                "Opened plan",
                plan.firstYear(),
                plan.lastYear(),
                plan.policies(),
                plan.publishedFigures(),
                LocalDate.of(2021, 10, 15),
                until,
                0);
        scope.write(TenantId.CENTRE, () -> {
            events.publishEvent(new PlanOpened(opened, COORDINATOR.author()));
            return null;
        });
        for (Actor reader : List.of(EDITOR, APPROVER, ELSEWHERE, BUREAU)) {
            assertThat(feed.of(reader, Locale.JAPANESE))
                    .filteredOn(notice -> notice.thing().equals("開かれた計画"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.deadline()).isEqualTo(until));
        }
        assertThat(feed.of(VIEWER, Locale.JAPANESE))
                .noneMatch(notice -> notice.thing().equals("開かれた計画"));
    }

    private List<NoticeKind> definitionNotices(Actor actor) {
        return feed.of(actor, Locale.JAPANESE).stream()
                .filter(notice -> notice.path().contains(kpi.id().value() + "/definition"))
                .map(NoticeView::kind)
                .toList();
    }

    private List<Todo> definitionTodos(Actor actor) {
        return todos.of(actor).stream()
                .filter(todo ->
                        kpi.code().equals(todo.kpiCode()) && todo.kind().name().startsWith("DEFINITION"))
                .toList();
    }

    private void step(KpiVersions drafted, Actor actor, Step step) {
        scope.write(
                TENANT,
                () -> definitions.take(
                        TENANT,
                        drafted.id(),
                        step,
                        "理由",
                        Precondition.matches(definitions
                                .of(TENANT, drafted.id(), duties.of(EDITOR, TENANT))
                                .current()
                                .etag()),
                        duties.of(actor, TENANT),
                        true));
    }

    @Test
    void nothingOfAPrefectureIsDueFromOrToldToAnother() {
        submit();
        assertThat(todos.of(ELSEWHERE)).noneMatch(todo -> TENANT.equals(todo.tenant()));
        assertThat(noticesOf(ELSEWHERE)).isEmpty();
        assertThat(todos.of(VIEWER)).isEmpty();
    }

    @Test
    void resultsAreDueFromWhoRecordsThemUntilTheyAreRecorded() {
        assertThat(kindsOf(DESK)).containsOnly(TodoKind.RESULT);
        Todo due = todos.of(EDITOR).stream()
                .filter(todo ->
                        kpi.code().equals(todo.kpiCode()) && todo.period().equals(Period.parse("2021-Q2")))
                .findFirst()
                .orElseThrow();
        assertThat(due.deadline()).isEqualTo(LocalDate.of(2021, 11, 1));
        assertThat(due.overdue()).isFalse();
        assertThat(due.thing()).isEqualTo("セミナーを開催する。");
        assertThat(due.path()).isEqualTo("/tenants/06/kpis/" + kpi.id().value() + "?period=2021-Q2");

        record("2021-Q2", "3");
        assertThat(todos.of(EDITOR)).doesNotContain(due).hasSizeGreaterThan(0);
        assertThat(kindsOf(APPROVER)).doesNotContain(TodoKind.RESULT);
    }

    @Test
    void whatIsDueFirstComesFirst() {
        List<LocalDate> deadlines = todos.of(EDITOR).stream()
                .map(Todo::deadline)
                .filter(deadline -> deadline != null)
                .toList();
        assertThat(deadlines).isSorted().hasSizeGreaterThan(3);
    }

    @Test
    void aQuestionWaitsForItsAnswerAndTheAnswerIsToldToWhoAsked() {
        submit();
        take(APPROVER, Step.ENDORSE, null);
        CommentView question = say(BUREAU, CommentKind.QUESTION, null, "内訳を教えてください。");
        assertThat(kindsOf(EDITOR)).contains(TodoKind.QUESTION);
        assertThat(kindsOf(BUREAU)).doesNotContain(TodoKind.QUESTION);
        assertThat(noticesOf(EDITOR)).contains(NoticeKind.QUESTION);

        say(EDITOR, CommentKind.ANSWER, question, "青森会場が2回です。");
        assertThat(kindsOf(EDITOR)).doesNotContain(TodoKind.QUESTION);
        assertThat(noticesOf(BUREAU)).contains(NoticeKind.ANSWER);
        assertThat(noticesOf(COORDINATOR)).doesNotContain(NoticeKind.ANSWER);
    }

    @Test
    void aRequestForMoreTimeWaitsForTheCoordinatorsDecision() {
        scope.write(
                TENANT, () -> extensions.ask(TENANT, round, LocalDate.of(2021, 11, 12), "議会対応のため。", EDITOR.author()));
        assertThat(kindsOf(COORDINATOR)).containsExactly(TodoKind.EXTENSION);
        assertThat(noticesOf(COORDINATOR)).containsExactly(NoticeKind.EXTENSION_REQUESTED);

        scope.write(
                TENANT,
                () -> extensions.decide(
                        TENANT,
                        round,
                        true,
                        null,
                        COORDINATOR.author(),
                        Precondition.matches(
                                extensions.last(TENANT, round).orElseThrow().etag())));
        assertThat(kindsOf(COORDINATOR)).isEmpty();
        assertThat(noticesOf(EDITOR)).contains(NoticeKind.EXTENSION_GRANTED);
    }

    @Test
    void anImprovementIsThoughtOfWhenItIsDueSoon() {
        improve("来月まで", LocalDate.of(2021, 11, 10));
        improve("来年まで", LocalDate.of(2022, 11, 10));
        assertThat(todos.of(EDITOR))
                .filteredOn(todo ->
                        todo.kind() == TodoKind.IMPROVEMENT && kpi.code().equals(todo.kpiCode()))
                .extracting(Todo::thing)
                .containsExactly("来月まで");
    }

    @Test
    void aRoundIsToldToEveryPrefectureAndBureauInTheirLanguage() {
        keeping.open(
                given.plan().id(),
                Period.parse("2021-H1"),
                new RoundTerms("新しい照会", "注意事項です。", DEADLINE),
                COORDINATOR.author());
        for (Actor reader : List.of(EDITOR, APPROVER, ELSEWHERE, BUREAU, OTHER_BUREAU)) {
            assertThat(feed.of(reader, Locale.ENGLISH))
                    .filteredOn(notice -> notice.thing().equals("新しい照会"))
                    .first()
                    .satisfies(notice -> {
                        assertThat(notice.title()).isEqualTo("A reporting round was opened");
                        assertThat(notice.tenant()).isNull();
                        assertThat(notice.path()).startsWith("/rounds/");
                    });
        }
        for (Actor other : List.of(DESK, VIEWER, COORDINATOR)) {
            assertThat(feed.of(other, Locale.ENGLISH))
                    .noneMatch(notice -> notice.thing().equals("新しい照会"));
        }
    }

    @Test
    void deadlinesThatComeNearOrHavePassedAreToldOnce() {
        improve("期日が近い改善策", LocalDate.of(2021, 10, 20));
        DeadlineNotices deadlines = new DeadlineNotices(prefecture, notices, tenants, scope, calendar, clock);
        deadlines.look(TENANT);
        List<NoticeView> told = feed.of(EDITOR, Locale.JAPANESE);
        assertThat(told)
                .extracting(NoticeView::kind)
                .contains(NoticeKind.RESULTS_OVERDUE, NoticeKind.IMPROVEMENT_DUE_SOON)
                .doesNotContain(NoticeKind.REPORT_DUE_SOON);
        assertThat(told)
                .filteredOn(notice -> notice.kind() == NoticeKind.RESULTS_OVERDUE)
                .allSatisfy(notice -> {
                    assertThat(notice.byName()).isNull();
                    assertThat(notice.deadline()).isBefore(LocalDate.of(2021, 10, 15));
                });

        new DeadlineNotices(prefecture, notices, tenants, scope, calendar, clock).look(TENANT);
        assertThat(feed.of(EDITOR, Locale.JAPANESE)).hasSameSizeAs(told);
    }

    @Test
    void howManyStatementsItTakesDoesNotDependOnHowMuchThereIsToDo() {
        int before = QueryCount.of(() -> todos.of(EDITOR));
        given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 1);
        given.kpi(TENANT, plan, Accumulation.PER_YEAR, Stage.USE, 2);
        assertThat(QueryCount.of(() -> todos.of(EDITOR))).isEqualTo(before);
    }

    @Test
    void noticesOfLongAgoAreForgotten() {
        Instant longAgo = clock.instant().minus(NoticePurge.KEPT).minusSeconds(60);
        Notice old = new Notice(
                TENANT,
                java.util.UUID.randomUUID(),
                longAgo,
                NoticeKind.COMMENT,
                Set.of(Role.EDITOR),
                null,
                "昔",
                "/",
                null,
                null,
                COORDINATOR.author());
        scope.write(TENANT, () -> notices.put(old));
        purge.purge();
        assertThat(scope.read(TENANT, () -> notices.ofTenant(TENANT, longAgo, longAgo.plusSeconds(1))))
                .isEmpty();
    }

    private void submit() {
        record("2021-Q1", "2");
        record("2021-Q2", "1");
        scope.write(
                TENANT,
                () -> reports.write(
                        TENANT,
                        round,
                        kpi.id(),
                        new Statement(Rating.A, "予定どおり開催した。", "", "", "", ""),
                        EDITOR,
                        Precondition.absent()));
        take(EDITOR, Step.SUBMIT, null);
    }

    private void take(Actor actor, Step step, String reason) {
        scope.write(TENANT, () -> {
            String etag = reports.find(TENANT, round, actor).etag();
            return reports.take(TENANT, round, step, reason, actor, Precondition.matches(etag));
        });
    }

    private CommentView say(Actor actor, CommentKind kind, CommentView question, String text) {
        return scope.write(
                TENANT,
                () -> comments.add(
                        TENANT,
                        round,
                        kpi.id(),
                        new NewComment(kind, question == null ? null : question.id(), text),
                        actor));
    }

    private void improve(String title, LocalDate dueOn) {
        scope.write(
                TENANT,
                () -> improvements.decide(
                        TENANT,
                        new Decision(kpi.id(), null, new Undertaking(title, "会場を増やす。", "産業政策課", dueOn), false),
                        EDITOR.author()));
    }

    private void record(String period, String value) {
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

    /** The kinds of what is due from somebody, of this test's KPI and round only. */
    private List<TodoKind> kindsOf(Actor actor) {
        return todos.of(actor).stream()
                .filter(todo -> kpi.code().equals(todo.kpiCode())
                        || todo.path().contains(round.value().toString()))
                .map(Todo::kind)
                .toList();
    }

    private List<NoticeKind> noticesOf(Actor actor) {
        return feed.of(actor, Locale.JAPANESE).stream()
                .filter(this::isOurs)
                .map(NoticeView::kind)
                .toList();
    }

    private boolean isOurs(NoticeView notice) {
        return notice.path().contains(round.value().toString());
    }

    private static Actor actor(String username, TenantId tenant, String bureau, Role role) {
        return new Actor(username, "subject-" + username, username + "さん", Set.of(role), tenant, bureau);
    }
}
