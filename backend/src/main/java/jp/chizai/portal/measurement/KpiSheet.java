package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Target;

/**
 * Everything about one KPI: where it stands, by year and by period, and how its results came about.
 *
 * @param versions the confirmed versions of its definition, the first one first
 * @param results all that stand, those too that a series break has left behind
 * @param series for the picture: each period with its value, the running sum (or level) and the pace due at its end
 * @param history the latest change first
 */
public record KpiSheet(
        Scorecard scorecard,
        List<Version> versions,
        List<Year> years,
        List<ReportingPeriod> periods,
        List<ResultView> results,
        List<Point> series,
        List<ChangeView> history) {

    /** Entity tag without quotes: changes with the KPI, its versions, any of its results, closing and the judgement. */
    public String tag() {
        return "%x-%x-%x-%x"
                .formatted(
                        scorecard.kpi().version(),
                        history.size(),
                        // Not the hash of the record: that of an enum differs from one process to the next.
                        scorecard.judgement().toString().hashCode(),
                        List.of(versions, years, periods).toString().hashCode());
    }

    /**
     * A confirmed version of the definition, as the results name it.
     *
     * @param series counts the series from 1: values of two versions are comparable if they are of the same one
     * @param begins the first period that is reported by it; null where none is
     * @param reason why the version before was amended; null for the first
     */
    @Schema(name = "KpiTerms")
    public record Version(
            int number,
            int series,
            @Nullable Period begins,
            boolean seriesBreak,
            @Nullable String reason,
            @Nullable Instant confirmedAt,
            String unit,
            int decimals,
            Accumulation accumulation,
            Frequency frequency,
            YearBasis yearBasis,
            List<Target> targets) {}

    /**
     * A fiscal year of the plan.
     *
     * @param definitionNumber the version of the definition it is judged by
     * @param value the year's sum or latest level; null without results
     * @param attainment 1 = the year's target; null without a target or a result
     */
    @Schema(name = "YearAttainment")
    public record Year(
            FiscalYear fiscalYear,
            int definitionNumber,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment,
            boolean locked) {}

    /**
     * A period for which a result is expected.
     *
     * @param definitionNumber the version of the definition it is reported by
     */
    public record ReportingPeriod(
            Period period,
            FiscalYear fiscalYear,
            int definitionNumber,
            LocalDate start,
            LocalDate end,
            LocalDate deadline,
            State state) {}

    /** Whether a result may be recorded. */
    public enum State implements Code {
        OPEN,
        LOCKED,
        FUTURE
    }

    /**
     * A point of the picture.
     *
     * @param definitionNumber the version of the definition it is judged by; sums and lines do not cross from one series
     *     to another
     * @param value null where nothing was reported that counts in its series
     * @param running what has come together by then; for a level the latest value; null before the first result
     * @param paceDue what was due at the period's end; null where nothing is due
     */
    @Schema(name = "SeriesPoint")
    public record Point(
            Period period,
            int definitionNumber,
            @Nullable BigDecimal value,
            @Nullable BigDecimal running,
            @Nullable BigDecimal paceDue) {}
}
