package jp.chizai.portal.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.review.ExtensionState;
import jp.chizai.portal.review.OpenQuestions;
import jp.chizai.portal.review.OpenQuestions.OpenQuestion;
import jp.chizai.portal.review.RoundCell;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.RoundProgress;
import jp.chizai.portal.review.RoundState;
import jp.chizai.portal.review.RoundView;
import jp.chizai.portal.review.Rounds;
import jp.chizai.portal.review.Waiting;
import jp.chizai.portal.review.WaitingReports;
import org.springframework.stereotype.Service;

/** What a person has to do now, computed whenever it is asked. */
@Service
public class Todos {

    private static final Comparator<Todo> BY_DEADLINE = Comparator.comparing(
                    Todo::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::kind)
            .thenComparing(Todo::tenant, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Todo::kpiCode, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Map<Step, TodoKind> STEPS = Map.of(
            Step.ENDORSE, TodoKind.REPORT_TO_ENDORSE,
            Step.CHECK, TodoKind.REPORT_TO_CHECK,
            Step.CONFIRM, TodoKind.REPORT_TO_CONFIRM);

    private static final Set<Role> ANSWERING = Set.of(Role.EDITOR, Role.BUREAU);

    private final PrefectureTodos prefecture;
    private final DefinitionTodos definitions;
    private final PracticeTodos practices;
    private final WaitingReports waiting;
    private final OpenQuestions questions;
    private final Rounds rounds;
    private final RoundProgress progress;
    private final Access access;

    Todos(
            PrefectureTodos prefecture,
            DefinitionTodos definitions,
            PracticeTodos practices,
            WaitingReports waiting,
            OpenQuestions questions,
            Rounds rounds,
            RoundProgress progress,
            Access access) {
        this.prefecture = prefecture;
        this.definitions = definitions;
        this.practices = practices;
        this.waiting = waiting;
        this.questions = questions;
        this.rounds = rounds;
        this.progress = progress;
        this.access = access;
    }

    /** The earliest deadline first; to be called outside any scope. */
    public List<Todo> of(Actor actor) {
        List<Todo> todos = new ArrayList<>(access.read(actor, Action.VIEW_ROUNDS, () -> inReach(actor)));
        definitions.of(actor).forEach(todos::add);
        practices.steps(actor).forEach(todos::add);
        todos.sort(BY_DEADLINE);
        return todos;
    }

    private List<Todo> inReach(Actor actor) {
        Stream<Todo> own = Stream.empty();
        if (access.allows(actor, Action.RECORD_RESULT)) {
            own = Stream.concat(own, prefecture.results(actor.tenant()));
        }
        if (access.allows(actor, Action.PREPARE)) {
            own = Stream.concat(own, prefecture.reports(actor.tenant()));
        }
        if (access.allows(actor, Action.MANAGE_IMPROVEMENTS)) {
            own = Stream.concat(own, prefecture.improvements(actor.tenant()));
            own = Stream.concat(own, practices.effects(actor.tenant()));
        }
        if (access.allows(actor, Action.WRITE_PRACTICE)) {
            own = Stream.concat(own, practices.stale(actor));
        }
        if (access.allows(actor, Action.WRITE_PRACTICE)) {
            own = Stream.concat(own, prefecture.practiceQuestions(actor.tenant()));
        }
        return Stream.of(own, steps(actor), questions(actor), extensions(actor))
                .flatMap(todos -> todos)
                .toList();
    }

    /** Reports that wait for their step. */
    private Stream<Todo> steps(Actor actor) {
        return waiting.of(actor).stream()
                .flatMap(report -> report.possible().stream()
                        .filter(STEPS::containsKey)
                        .map(step -> step(STEPS.get(step), report)));
    }

    /** Questions that the other side asked: a prefecture answers those above it, and they answer the prefecture. */
    private Stream<Todo> questions(Actor actor) {
        if (actor.roles().stream().noneMatch(ANSWERING::contains)) {
            return Stream.empty();
        }
        boolean ofPrefecture = actor.tenant() != null;
        Predicate<OpenQuestion> toAnswer =
                question -> Code.parse(Role.class, question.role()).isOfPrefecture() != ofPrefecture;
        return questions.all().stream().filter(toAnswer).map(Todos::question);
    }

    /** Requests for more time that are not decided. */
    private Stream<Todo> extensions(Actor actor) {
        if (!access.allows(actor, Action.MANAGE_ROUNDS)) {
            return Stream.empty();
        }
        List<RoundView> open = rounds.all().stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .toList();
        Map<RoundId, List<RoundCell>> cells = progress.cells(open, access.tenants(actor, Action.MANAGE_ROUNDS));
        return open.stream()
                .flatMap(round -> cells.get(round.id()).stream()
                        .filter(cell ->
                                cell.extension() != null && cell.extension().state() == ExtensionState.ASKED)
                        .map(cell -> extension(round, cell)));
    }

    private static Todo step(TodoKind kind, Waiting report) {
        return new Todo(
                kind,
                report.tenant(),
                report.round().title(),
                null,
                report.round().period(),
                report.deadline(),
                report.overdue(),
                false,
                SitePaths.report(report.tenant(), report.round().id()));
    }

    private static Todo question(OpenQuestion question) {
        return new Todo(
                TodoKind.QUESTION,
                question.tenant(),
                question.text(),
                question.kpiCode(),
                question.round().period(),
                null,
                false,
                false,
                SitePaths.report(question.tenant(), question.round().id()));
    }

    private static Todo extension(RoundView round, RoundCell cell) {
        return new Todo(
                TodoKind.EXTENSION,
                cell.tenant(),
                round.title(),
                null,
                round.period(),
                cell.deadline(),
                cell.overdue(),
                false,
                SitePaths.round(round.id()));
    }
}
