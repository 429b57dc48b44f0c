package jp.chizai.portal.plan;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import jp.chizai.portal.kernel.FiscalYear;

/**
 * A target value (目標値): for one year, or for the end of the plan.
 *
 * @param fiscalYear the year; null for the plan's end
 * @param planEnd whether it speaks of the plan as a whole
 * @param value zero or more, in the KPI's unit
 * @param note what the source adds, for example that it prints no year; may be null
 */
public record Target(
        @Nullable FiscalYear fiscalYear,
        boolean planEnd,
        BigDecimal value,
        @Nullable String note) {

    public Target {
        if (planEnd == (fiscalYear != null)) {
            throw new IllegalArgumentException("a target is either of a year or of the plan's end");
        }
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a target is not negative");
        }
    }

    public static Target ofYear(FiscalYear year, BigDecimal value) {
        return new Target(year, false, value, null);
    }

    public static Target ofPlanEnd(BigDecimal value) {
        return new Target(null, true, value, null);
    }
}
