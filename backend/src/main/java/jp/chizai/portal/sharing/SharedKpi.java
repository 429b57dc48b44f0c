package jp.chizai.portal.sharing;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Stage;

/**
 * What similarity and comparison need of a confirmed regional KPI.
 *
 * @param seriesFrom the version with which its running series began; null where no amendment broke it
 * @param seriesBegin the fiscal year that version speaks of
 */
record SharedKpi(
        TenantId tenant,
        KpiId id,
        Stage stage,
        List<String> measures,
        @Nullable Integer seriesFrom,
        @Nullable FiscalYear seriesBegin) {

    /** Whether a value reported against a version of its definition belongs to the series that runs on a day. */
    boolean stillCounts(int definitionNumber, LocalDate day) {
        return seriesFrom == null || definitionNumber >= seriesFrom || day.isBefore(seriesBegin.firstDay());
    }
}
