package jp.chizai.portal.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.PeriodScorecard;
import jp.chizai.portal.measurement.PeriodScorecards;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import org.springframework.stereotype.Component;

/** Reads a report with all that belongs to it, in a number of queries that does not grow with its items. */
@Component
class ReportSheets {

    private final RoundRepository rounds;
    private final ReportStepRepository steps;
    private final SelfVerificationRepository verifications;
    private final PeriodScorecards scorecards;
    private final Improvements improvements;

    ReportSheets(
            RoundRepository rounds,
            ReportStepRepository steps,
            SelfVerificationRepository verifications,
            PeriodScorecards scorecards,
            Improvements improvements) {
        this.rounds = rounds;
        this.steps = steps;
        this.verifications = verifications;
        this.scorecards = scorecards;
        this.improvements = improvements;
    }

    /** @param report null while nobody has written in it */
    ReportSheet of(TenantId tenant, RoundView round, Report report) {
        UUID id = round.id().value();
        List<PeriodScorecard> kpis = scorecards.of(tenant, round.plan(), round.period());
        return new ReportSheet(
                tenant,
                round,
                report,
                // A list that the next step is added to.
                steps.ofReport(tenant.number(), id).stream()
                        .map(ReportStep::taken)
                        .collect(Collectors.toCollection(ArrayList::new)),
                verifications.ofReport(tenant.number(), id).stream()
                        .collect(Collectors.toMap(SelfVerification::kpi, Function.identity())),
                kpis,
                report == null || report.state().isOpen() ? unanswered(tenant, round, kpis) : Map.of(),
                history(tenant, id, kpis));
    }

    private Map<KpiId, List<ImprovementView>> unanswered(TenantId tenant, RoundView round, List<PeriodScorecard> kpis) {
        List<KpiId> ids = kpis.stream().map(kpi -> kpi.kpi().id()).toList();
        return improvements.unanswered(tenant, ids, round.id().value(), round.period()).stream()
                .collect(Collectors.groupingBy(ImprovementView::kpiId));
    }

    private Map<KpiId, List<PastVerification>> history(TenantId tenant, UUID round, List<PeriodScorecard> kpis) {
        Map<KpiId, KpiView> views =
                kpis.stream().map(PeriodScorecard::kpi).collect(Collectors.toMap(KpiView::id, Function.identity()));
        List<UUID> ids = views.keySet().stream().map(KpiId::value).toList();
        List<SelfVerification> before = verifications.released(tenant.number(), ids, round);
        if (before.isEmpty()) {
            return Map.of();
        }
        Map<RoundId, RoundView> byId =
                rounds.all().stream().map(Round::view).collect(Collectors.toMap(RoundView::id, Function.identity()));
        return before.stream()
                .map(verification ->
                        Map.entry(verification.kpi(), past(byId, views.get(verification.kpi()), verification)))
                .sorted(Comparator.comparing(
                        (Map.Entry<KpiId, PastVerification> entry) ->
                                entry.getValue().period(),
                        Comparator.reverseOrder()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static PastVerification past(Map<RoundId, RoundView> rounds, KpiView kpi, SelfVerification verification) {
        RoundView round = rounds.get(verification.round());
        Figures figures = verification.figures();
        return new PastVerification(
                round.id(),
                round.title(),
                round.period(),
                kpi.version(figures.definitionNumber()).definition().unit(),
                figures,
                verification.view());
    }
}
