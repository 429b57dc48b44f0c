package jp.chizai.portal.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.chizai.portal.exchange.OpenPracticeQuestions;
import jp.chizai.portal.exchange.OpenPracticeQuestions.OpenQuestion;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.DueResult;
import jp.chizai.portal.measurement.KpiSheets;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.review.ReportProgress;
import jp.chizai.portal.review.RoundCell;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.RoundProgress;
import jp.chizai.portal.review.RoundState;
import jp.chizai.portal.review.RoundView;
import jp.chizai.portal.review.Rounds;
import org.springframework.stereotype.Component;

/** What a prefecture owes, whoever of it does it. Every method must be called inside its scope. */
@Component
class PrefectureTodos {

    /** An improvement need not be thought of every day until it is due. */
    private static final int IMPROVEMENT_AHEAD_DAYS = 30;

    private final Plans plans;
    private final KpiSheets sheets;
    private final Rounds rounds;
    private final RoundProgress progress;
    private final Improvements improvements;
    private final OpenPracticeQuestions questions;
    private final BusinessCalendar calendar;

    PrefectureTodos(
            Plans plans,
            KpiSheets sheets,
            Rounds rounds,
            RoundProgress progress,
            Improvements improvements,
            OpenPracticeQuestions questions,
            BusinessCalendar calendar) {
        this.plans = plans;
        this.sheets = sheets;
        this.rounds = rounds;
        this.progress = progress;
        this.improvements = improvements;
        this.questions = questions;
        this.calendar = calendar;
    }

    /** Results whose period has ended. */
    Stream<Todo> results(TenantId tenant) {
        return plans.all().stream()
                .flatMap(plan -> sheets.due(tenant, plan.id()).stream())
                .map(due -> result(tenant, due));
    }

    /** Reports to open rounds that are not handed in. */
    Stream<Todo> reports(TenantId tenant) {
        List<RoundView> open = rounds.all().stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .toList();
        Map<RoundId, List<RoundCell>> cells = progress.cells(open, List.of(tenant));
        return open.stream()
                .flatMap(round -> cells.get(round.id()).stream()
                        .filter(cell -> !cell.state().isHandedIn())
                        .map(cell -> report(round, cell)));
    }

    /** Improvements that are due soon, or should be over by now. */
    Stream<Todo> improvements(TenantId tenant) {
        LocalDate soon = calendar.today().plusDays(IMPROVEMENT_AHEAD_DAYS);
        return improvements.of(tenant).stream()
                .filter(improvement ->
                        !improvement.state().isOver() && !improvement.dueOn().isAfter(soon))
                .map(improvement -> improvement(tenant, improvement));
    }

    /** Questions of others at its practice entries that it has not answered. */
    Stream<Todo> practiceQuestions(TenantId tenant) {
        return questions.at(tenant).stream().map(question -> practiceQuestion(tenant, question));
    }

    private static Todo result(TenantId tenant, DueResult due) {
        return new Todo(
                TodoKind.RESULT,
                tenant,
                due.definition().sentence(),
                due.kpi().code(),
                due.period(),
                due.deadline(),
                due.overdue(),
                due.kpi().illustrative(),
                SitePaths.kpi(tenant, due.kpi().id()) + "?period=" + due.period());
    }

    private static Todo report(RoundView round, RoundCell cell) {
        return new Todo(
                cell.state() == ReportProgress.RETURNED ? TodoKind.REPORT_RETURNED : TodoKind.REPORT,
                cell.tenant(),
                round.title(),
                null,
                round.period(),
                cell.deadline(),
                cell.overdue(),
                false,
                SitePaths.report(cell.tenant(), round.id()));
    }

    private static Todo improvement(TenantId tenant, ImprovementView improvement) {
        return new Todo(
                TodoKind.IMPROVEMENT,
                tenant,
                improvement.title(),
                improvement.kpiCode(),
                null,
                improvement.dueOn(),
                improvement.overdue(),
                improvement.illustrative(),
                SitePaths.improvements(tenant));
    }

    private static Todo practiceQuestion(TenantId tenant, OpenQuestion question) {
        return new Todo(
                TodoKind.PRACTICE_QUESTION,
                tenant,
                question.text(),
                null,
                null,
                null,
                false,
                question.illustrative(),
                SitePaths.question(question.practice(), question.id()));
    }
}
