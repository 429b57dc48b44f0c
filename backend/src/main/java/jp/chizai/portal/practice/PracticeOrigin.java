package jp.chizai.portal.practice;

import java.util.UUID;
import jp.chizai.portal.plan.KpiId;

/**
 * The self-verification an entry is begun from.
 *
 * @param round the reporting round it was written in
 */
public record PracticeOrigin(KpiId kpi, UUID round) {}
