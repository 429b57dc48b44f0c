package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.ConfirmedVersion;
import jp.chizai.portal.plan.KpiView;

/**
 * A KPI as it stood at the end of a period, judged by what was reported for that period and before.
 *
 * @param version the version of its definition the period is judged by
 * @param value what the period itself came to: the sum of its results, for a level the last of them; null without any
 * @param judgement as on the day after the period, or today while it still runs
 * @param missing reporting periods within it that have ended without a result
 */
public record PeriodScorecard(
        KpiView kpi, ConfirmedVersion version, BigDecimal value, Judgement judgement, List<Period> missing) {}
