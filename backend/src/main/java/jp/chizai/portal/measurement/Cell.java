package jp.chizai.portal.measurement;

import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.KpiId;

/**
 * An entry for one period of one KPI, as many of them are sent together.
 *
 * @param entry a null value takes the result back
 * @param precondition on what stands there now
 * @param confirmed whether an unusual value is meant as it is
 */
public record Cell(KpiId kpi, Period period, Entry entry, Precondition precondition, boolean confirmed) {}
