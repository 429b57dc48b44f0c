package jp.chizai.portal.kernel;

/** How often a result is reported: every calendar month, or every quarter, half or whole of a fiscal year. */
public enum Frequency implements Code {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** Length of one reporting period, in months. */
    public int months() {
        return months;
    }

    /** Reporting periods in a fiscal year: 12, 4, 2 or 1. */
    public int periodsPerYear() {
        return 12 / months;
    }
}
