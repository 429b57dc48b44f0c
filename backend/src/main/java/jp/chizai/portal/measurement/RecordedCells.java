package jp.chizai.portal.measurement;

import java.util.List;

/**
 * What became of entries sent together.
 *
 * @param cells in the order in which they were sent
 * @param kpis where the KPIs stand now whose results changed
 */
public record RecordedCells(List<CellOutcome> cells, List<Scorecard> kpis) {}
