package jp.chizai.portal.sharing;

import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Stage;

/**
 * What similarity and comparison need of a confirmed regional KPI.
 *
 * @param breaks where amendments broke its series, the first one first
 */
record SharedKpi(TenantId tenant, KpiId id, Stage stage, List<String> measures, List<Break> breaks) {

    /**
     * A series break.
     *
     * @param number of the version that breaks it
     * @param on the first day that version speaks of
     */
    record Break(int number, LocalDate on) {}

    /** Whether a value reported against a version of its definition belongs to the series that runs on a day. */
    boolean stillCounts(int definitionNumber, LocalDate day) {
        return breaks.stream()
                .filter(passed -> !passed.on().isAfter(day))
                .allMatch(passed -> passed.number() <= definitionNumber);
    }
}
