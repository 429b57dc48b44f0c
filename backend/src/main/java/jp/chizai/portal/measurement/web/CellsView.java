package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import jp.chizai.portal.http.FieldProblem;
import jp.chizai.portal.http.Problems;
import jp.chizai.portal.measurement.CellOutcome;
import jp.chizai.portal.measurement.RecordedCells;
import jp.chizai.portal.measurement.ResultView;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiId;

/** What became of entries sent together. */
@Schema(name = "CellOutcomes")
record CellsView(
        @Schema(description = "In the order in which they were sent.")
        List<One> cells,

        @Schema(description = "Where the KPIs stand now whose results changed.")
        List<Moved> kpis) {

    /** What became of one entry. */
    @Schema(name = "CellOutcome")
    record One(
            CellOutcome.Kind outcome,

            @Schema(description = "What stands there now; null where there is no result.", nullable = true)
            ResultView result,

            @Schema(description = "What is wrong with it, or unusual about it.")
            List<FieldProblem> errors) {}

    /** Where a KPI stands after its results changed. */
    @Schema(name = "MovedKpi")
    record Moved(KpiId kpiId, Standing standing, @Nullable BigDecimal attainment) {}

    static CellsView of(RecordedCells recorded, Problems problems, Locale locale) {
        return new CellsView(
                recorded.cells().stream()
                        .map(cell -> new One(cell.kind(), cell.result(), problems.explain(cell.faults(), locale)))
                        .toList(),
                recorded.kpis().stream().map(CellsView::moved).toList());
    }

    private static Moved moved(Scorecard card) {
        return new Moved(
                card.kpi().id(), card.judgement().standing(), card.judgement().attainment());
    }
}
