package jp.chizai.portal.kernel;

/** Periods as people write them in letters and lists, with the era beside the Western year in Japanese. */
public final class PeriodNames {

    private PeriodNames() {}

    /**
     * The name of a period: {@code 令和3年度（2021）第2四半期（7〜9月）}.
     *
     * @param calendarYear whether a year of what is measured begins in January
     */
    public static String of(Period period, boolean calendarYear, boolean english) {
        int year = period.year().value();
        int month = period.firstDay().getMonthValue();
        int last = period.lastDay().getMonthValue();
        if (english) {
            return switch (period.frequency()) {
                case MONTH -> "%d/%02d".formatted(period.firstDay().getYear(), month);
                case QUARTER -> "FY%d Q%d (months %d to %d)".formatted(year, period.index(), month, last);
                case HALF -> "FY%d H%d (months %d to %d)".formatted(year, period.index(), month, last);
                case YEAR -> (calendarYear ? "" : "FY") + year;
            };
        }
        return switch (period.frequency()) {
            case MONTH ->
                "%s年（%d）%d月"
                        .formatted(
                                era(period.firstDay().getYear()),
                                period.firstDay().getYear(),
                                month);
            case QUARTER -> "%s年度（%d）第%d四半期（%d〜%d月）".formatted(era(year), year, period.index(), month, last);
            case HALF ->
                "%s年度（%d）%s（%d〜%d月）".formatted(era(year), year, period.index() == 1 ? "上半期" : "下半期", month, last);
            case YEAR -> era(year) + (calendarYear ? "年（" : "年度（") + year + "）";
        };
    }

    /** 2019 is 令和元年 as the ministries write it: the era of its October. */
    private static String era(int year) {
        int reiwa = year - 2018;
        return reiwa >= 1 ? "令和" + (reiwa == 1 ? "元" : reiwa) : "平成" + (year - 1988);
    }
}
