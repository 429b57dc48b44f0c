package jp.chizai.portal.improvement;

import java.util.UUID;
import jp.chizai.portal.plan.KpiId;

/**
 * A new improvement.
 *
 * @param originRound the reporting round it comes out of; null if it comes out of none
 * @param proposesAmendment whether the KPI itself is to be amended
 */
public record Decision(KpiId kpi, UUID originRound, Undertaking undertaking, boolean proposesAmendment) {}
