package jp.chizai.portal.plan;

import jp.chizai.portal.kernel.FiscalYear;

/**
 * On what terms a confirmed definition is to be replaced.
 *
 * @param effectiveFrom the first fiscal year the new version speaks of
 * @param seriesBreak whether values before and after are not to be compared; {@link SeriesBreak} may decide so anyway
 * @param reason never blank
 */
record Amendment(FiscalYear effectiveFrom, boolean seriesBreak, String reason) {}
