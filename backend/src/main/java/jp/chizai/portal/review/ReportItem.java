package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Stage;

/**
 * One KPI in a report: its numbers, what the prefecture says of it, and what it said before.
 *
 * @param figures as they stand while the report is being written; afterwards those it was submitted with
 * @param later the numbers of today, where they are no longer those it was submitted with; null otherwise
 * @param verification null while nothing is written
 * @param unanswered improvements decided earlier of which this round has not heard what became of them; none once it is
 *     submitted
 * @param gaps the fields still to be written before it can be submitted
 * @param history the latest round first
 */
@Schema(name = "ReportItem")
public record ReportItem(
        KpiId kpiId,
        @Schema(example = "R2-02-1") String code,
        String sentence,
        @Nullable Stage stage,
        @Nullable Integer policy,
        List<Measure> measures,
        @Schema(example = "回") String unit,
        Accumulation accumulation,
        Direction direction,
        Frequency frequency,
        YearBasis yearBasis,
        boolean illustrative,
        Figures figures,
        @Schema(nullable = true) Figures later,
        RatingSuggestion suggestion,
        Miss miss,
        @Schema(nullable = true) SelfVerificationView verification,
        List<Unanswered> unanswered,
        List<String> gaps,
        List<PastVerification> history) {

    /** An improvement that is still to be followed up. */
    @Schema(name = "UnansweredImprovement")
    public record Unanswered(UUID id, String title, ImprovementState state, LocalDate dueOn) {

        static Unanswered of(ImprovementView improvement) {
            return new Unanswered(improvement.id(), improvement.title(), improvement.state(), improvement.dueOn());
        }
    }

    static ReportItem of(
            KpiView kpi,
            Figures figures,
            Figures later,
            SelfVerificationView verification,
            List<ImprovementView> unanswered,
            List<String> gaps,
            List<PastVerification> history) {
        Definition definition = kpi.version(figures.definitionNumber()).definition();
        return new ReportItem(
                kpi.id(),
                kpi.code(),
                definition.sentence(),
                definition.stage(),
                definition.policy(),
                definition.measures(),
                definition.unit(),
                definition.accumulation(),
                definition.direction(),
                definition.frequency(),
                definition.yearBasis(),
                kpi.illustrative(),
                figures,
                later,
                RatingSuggestion.of(figures),
                Miss.of(figures),
                verification,
                unanswered.stream().map(Unanswered::of).toList(),
                gaps,
                history);
    }
}
