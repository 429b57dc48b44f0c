package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Declaration;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/**
 * A tenant's results of a plan, KPIs down and periods across.
 *
 * @param fiscalYear the year it was asked for; null for all years of the plan
 * @param rows by the KPIs' codes
 */
public record Grid(PlanId plan, @Nullable FiscalYear fiscalYear, List<Row> rows) {

    /**
     * A KPI with its periods.
     *
     * @param definitionNumber the version of the definition the row speaks of: that of the year that was asked for, for
     *     all years that of today
     * @param terms what its cells are reported by; more than one after an amendment
     * @param standing as it is judged today, whatever year was asked for
     * @param attainment 1 = the target the standing is judged by; null without a target or a result
     * @param yearTarget the target of the year that was asked for
     * @param planTarget the target of the plan's end
     */
    @Schema(name = "GridRow")
    public record Row(
            KpiId kpiId,
            @Schema(example = "R2-02-1") String code,
            String sentence,
            int definitionNumber,
            List<Terms> terms,
            @Schema(example = "回") String unit,
            int decimals,
            Accumulation accumulation,
            Direction direction,
            Frequency frequency,
            YearBasis yearBasis,
            boolean illustrative,

            @Nullable @Schema(description = "Set where the KPI is not judged by its numbers.")
            Declaration.Kind declared,

            Standing standing,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal yearTarget,
            @Nullable BigDecimal planTarget,
            List<Field> cells) {

        /** In what a cell is reported. */
        public String unitOf(Field cell) {
            return terms.stream()
                    .filter(ofVersion -> ofVersion.number() == cell.definitionNumber())
                    .map(Terms::unit)
                    .findFirst()
                    .orElse(unit);
        }
    }

    /**
     * What a version of the definition asks for.
     *
     * @param series counts the series from 1: values of two versions are comparable if they are of the same one
     */
    @Schema(name = "GridTerms")
    public record Terms(int number, int series, String unit, int decimals) {}

    /**
     * One period of one KPI.
     *
     * @param definitionNumber the version of the definition it is reported by
     * @param reportedAgainst the version {@code value} was reported against; null where there is no result
     * @param counts whether {@code value} counts; what a series break has left behind does not, and is due anew
     * @param value null where there is no result: a blank is not 0
     * @param etag null where there is no result
     * @param due whether its result is still to be reported
     * @param unusual whether the value is far from the KPI's other results
     * @param previousValue the result of the period before, in the same series
     * @param lastYearValue the result of the same period a year before, in the same series
     */
    @Schema(name = "GridCell")
    public record Field(
            Period period,
            KpiSheet.State state,
            int definitionNumber,
            @Nullable Integer reportedAgainst,
            boolean counts,
            @Nullable BigDecimal value,
            String note,
            @Nullable String etag,
            boolean illustrative,
            @Nullable Origin origin,
            boolean due,
            boolean unusual,
            @Nullable BigDecimal previousValue,
            @Nullable BigDecimal lastYearValue) {}
}
