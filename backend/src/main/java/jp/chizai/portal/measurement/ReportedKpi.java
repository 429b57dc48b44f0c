package jp.chizai.portal.measurement;

import java.time.LocalDate;
import java.util.SortedMap;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;

/** A KPI with its series and all that was reported of it. */
record ReportedKpi(KpiSeries series, SortedMap<Period, Reported> results) {

    /** Where it stands on a day, judged by the series that runs then. */
    Scorecard on(LocalDate day) {
        Series running = series.on(day);
        return new Scorecard(
                series.kpi(),
                running.versionOf(Period.of(FiscalYear.of(day))),
                StandingPolicy.judge(running, series.kpi().declaration(), running.values(results), day));
    }
}
