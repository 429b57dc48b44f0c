package jp.chizai.portal.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.PeriodScorecard;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;

/**
 * A tenant's report to a round with all that belongs to it, read at once.
 *
 * @param report null while nobody has written in it
 * @param verifications what is written, by KPI
 * @param scorecards the KPIs of the plan with their numbers of today
 * @param unanswered improvements of which the round still has to hear, by KPI; none unless it is open
 * @param history what was submitted in other rounds, by KPI
 */
record ReportSheet(
        TenantId tenant,
        RoundView round,
        Report report,
        List<StepTaken> steps,
        Map<KpiId, SelfVerification> verifications,
        List<PeriodScorecard> scorecards,
        Map<KpiId, List<ImprovementView>> unanswered,
        Map<KpiId, List<PastVerification>> history) {

    /** The same, once the report has been begun. */
    ReportSheet with(Report begun) {
        return new ReportSheet(tenant, round, begun, steps, verifications, scorecards, unanswered, history);
    }

    boolean isOpen() {
        return report == null || report.state().isOpen();
    }

    /** Entity tag without quotes. The numbers count while they still move with every result. */
    String etag() {
        long version = report == null ? 0 : report.version();
        return isOpen()
                ? "%d-%x".formatted(version, figures().toList().toString().hashCode())
                : Long.toString(version);
    }

    /** While it is being written, each KPI of the plan; afterwards those that were submitted. */
    List<ReportItem> items() {
        List<ReportItem> items = new ArrayList<>();
        for (PeriodScorecard scorecard : scorecards) {
            KpiView kpi = scorecard.kpi();
            SelfVerification written = verifications.get(kpi.id());
            Figures live = Figures.of(scorecard);
            if (isOpen()) {
                items.add(item(kpi, live, null, written));
            } else if (written != null && written.isReleased()) {
                Figures submitted = written.figures();
                boolean moved = report.state() != FlowState.CONFIRMED && !submitted.equals(live);
                items.add(item(kpi, submitted, moved ? live : null, written));
            }
        }
        return items;
    }

    /**
     * Refuses a report in which something is still to be written.
     *
     * @throws ProblemException INCOMPLETE, naming each field as {@code items/<kpiId>.cause}
     */
    void requireComplete() {
        FieldFault[] gaps = scorecards.stream()
                .flatMap(scorecard -> gaps(scorecard.kpi(), Figures.of(scorecard))
                        .map(gap -> new FieldFault(
                                "items/" + scorecard.kpi().id().value() + "." + gap.field(),
                                gap.code(),
                                gap.arguments())))
                .toArray(FieldFault[]::new);
        if (gaps.length > 0) {
            throw new ProblemException(Problem.INCOMPLETE, gaps);
        }
    }

    /**
     * Refuses a report whose submitted numbers are those of a definition that was amended since: what is closed has to
     * be what was reported.
     *
     * @throws ProblemException AMENDED_SINCE, naming each item as {@code items/<kpiId>}
     */
    void requireUnamended() {
        FieldFault[] amended = scorecards.stream()
                .flatMap(scorecard -> amended(verifications.get(scorecard.kpi().id()), scorecard).stream())
                .toArray(FieldFault[]::new);
        if (amended.length > 0) {
            throw new ProblemException(Problem.AMENDED_SINCE, amended);
        }
    }

    private static Optional<FieldFault> amended(SelfVerification written, PeriodScorecard scorecard) {
        int now = scorecard.version().number();
        return Optional.ofNullable(written)
                .filter(SelfVerification::isReleased)
                .map(submitted -> submitted.figures().definitionNumber())
                .filter(submitted -> submitted != now)
                .map(submitted -> FieldFault.of(
                        "items/" + scorecard.kpi().id().value(),
                        "field.amended-since",
                        Integer.toString(submitted),
                        Integer.toString(now)));
    }

    /** Each KPI that was written about, with its numbers of today. */
    void forEachWritten(BiConsumer<SelfVerification, Figures> work) {
        scorecards.stream()
                .filter(scorecard -> verifications.containsKey(scorecard.kpi().id()))
                .forEach(scorecard ->
                        work.accept(verifications.get(scorecard.kpi().id()), Figures.of(scorecard)));
    }

    private ReportItem item(KpiView kpi, Figures figures, Figures later, SelfVerification written) {
        return ReportItem.of(
                kpi,
                figures,
                later,
                written == null ? null : written.view(),
                isOpen() ? unansweredOf(kpi) : List.of(),
                isOpen() ? gaps(kpi, figures).map(FieldFault::field).toList() : List.of(),
                history.getOrDefault(kpi.id(), List.of()));
    }

    private Stream<FieldFault> gaps(KpiView kpi, Figures figures) {
        SelfVerification written = verifications.get(kpi.id());
        Statement statement = written == null ? Statement.BLANK : written.statement();
        return Stream.concat(
                statement.gaps(Miss.of(figures)).stream(),
                unansweredOf(kpi).stream()
                        .limit(1)
                        .map(improvement -> FieldFault.of("improvements", "field.not-followed-up")));
    }

    private List<ImprovementView> unansweredOf(KpiView kpi) {
        return unanswered.getOrDefault(kpi.id(), List.of());
    }

    private Stream<Figures> figures() {
        return scorecards.stream().map(Figures::of);
    }
}
