package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.DueResult;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/** A result still to be reported. */
@Schema(name = "Due", description = "A result whose period has ended and that is still to be reported.")
record DueItem(
        KpiId kpiId,
        @Schema(example = "R2-02-1") String kpiCode,
        String sentence,
        PlanId plan,
        boolean illustrative,
        Period period,
        FiscalYear fiscalYear,
        @Schema(example = "2021-11-01") LocalDate deadline,
        boolean overdue,
        @Nullable Period previousPeriod,
        @Nullable BigDecimal previousValue,
        String unit) {

    static DueItem of(DueResult due) {
        return new DueItem(
                due.kpi().id(),
                due.kpi().code(),
                due.definition().sentence(),
                due.kpi().plan(),
                due.kpi().illustrative(),
                due.period(),
                due.period().year(),
                due.deadline(),
                due.overdue(),
                due.previousPeriod(),
                due.previousValue(),
                due.definition().unit());
    }
}
