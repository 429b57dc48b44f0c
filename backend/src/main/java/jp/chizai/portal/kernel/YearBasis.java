package jp.chizai.portal.kernel;

/**
 * Whether a yearly figure speaks of fiscal years (年度, April to March) or of calendar years (年), as the patent
 * statistics among the central KPIs do.
 */
public enum YearBasis implements Code {
    FISCAL,
    CALENDAR
}
