package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;

/**
 * Everything about one KPI: where it stands, by year and by period, and how its results came about.
 *
 * @param series for the picture: each period with its value, the running sum (or level) and the pace due at its end
 * @param history the latest change first
 */
public record KpiSheet(
        Scorecard scorecard,
        List<Year> years,
        List<ReportingPeriod> periods,
        List<ResultView> results,
        List<Point> series,
        List<ChangeView> history) {

    /** Entity tag without quotes: changes with the KPI, with any of its results and with the judgement. */
    public String tag() {
        return "%x-%x-%x"
                .formatted(
                        scorecard.kpi().version(),
                        history.size(),
                        // Not the hash of the record: that of an enum differs from one process to the next.
                        scorecard.judgement().toString().hashCode());
    }

    /**
     * A fiscal year of the plan.
     *
     * @param value the year's sum or latest level; null without results
     * @param attainment 1 = the year's target; null without a target or a result
     */
    @Schema(name = "YearAttainment")
    public record Year(
            FiscalYear fiscalYear,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment,
            boolean locked) {}

    /** A period for which a result is expected. */
    public record ReportingPeriod(
            Period period, FiscalYear fiscalYear, LocalDate start, LocalDate end, LocalDate deadline, State state) {}

    /** Whether a result may be recorded. */
    public enum State implements Code {
        OPEN,
        LOCKED,
        FUTURE
    }

    /**
     * A point of the picture.
     *
     * @param running what has come together by then; for a level the latest value; null before the first result
     * @param paceDue what was due at the period's end; null where nothing is due
     */
    @Schema(name = "SeriesPoint")
    public record Point(
            Period period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal running,
            @Nullable BigDecimal paceDue) {}
}
