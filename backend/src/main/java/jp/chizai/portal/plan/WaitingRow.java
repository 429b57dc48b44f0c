package jp.chizai.portal.plan;

import java.time.Instant;

/**
 * A version on its way, with its KPI.
 *
 * @param since when it was last taken a step
 */
record WaitingRow(Kpi kpi, KpiDefinition version, Instant since) {}
