package jp.chizai.portal.plan;

import jp.chizai.portal.kernel.Code;

/** How the results of a KPI add up. */
public enum Accumulation implements Code {
    /** Each fiscal year for itself (単年度): the sum of the year's results. */
    PER_YEAR,
    /** Since the plan began (累計): the sum of all results. */
    CUMULATIVE,
    /** A level reached (到達): the latest result. */
    LEVEL
}
