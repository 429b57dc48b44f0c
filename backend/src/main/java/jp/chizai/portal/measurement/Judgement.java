package jp.chizai.portal.measurement;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.Period;

/**
 * Where a KPI stands and why: everything a screen needs to explain the answer.
 *
 * @param rule the rule that decided
 * @param year the fiscal (or calendar) year judged; null when the plan as a whole is
 * @param value the year's sum, the running sum or the latest level; null when nothing was reported
 * @param target what it is measured against; null if there is none
 * @param paceDue what was due by the business date, rounded to four places; null when nothing was due yet
 * @param attainment 1 = the target, rounded to four places; null without value or target: never 0 for want of data
 * @param paceRatio 1 = the pace, rounded to four places; null when nothing was due yet
 * @param missingPeriods periods that have ended without a result
 * @param planEnded whether the plan has ended, so that a target not met is missed for good
 */
public record Judgement(
        Standing standing,
        Rule rule,
        @Nullable Integer year,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        @Nullable BigDecimal paceDue,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal paceRatio,
        List<Period> missingPeriods,
        boolean planEnded) {

    /** The rules of {@link StandingPolicy}, in the order in which they are tried. */
    public enum Rule implements Code {
        /** The parties declared it hard to evaluate or cancelled. */
        DECLARED,
        /** No reporting period of the plan has ended yet and none was reported. */
        NOTHING_DUE,
        /** Periods have ended and nothing was reported. */
        NOTHING_REPORTED,
        /** Something was reported, and there is no target to hold it against. */
        NO_TARGET,
        /** The target is met. */
        TARGET_MET,
        /** The plan has ended and the target is not met. */
        MISSED,
        /** No part of the target is due before the year or the plan is over. */
        NO_PACE_DUE,
        /** The pace due is kept. */
        PACE_MET,
        /** Behind the pace due, but by less than three tenths. */
        PACE_BEHIND,
        /** Behind the pace due by three tenths or more. */
        PACE_FAR_BEHIND
    }
}
