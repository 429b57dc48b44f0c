package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiView;

/**
 * A result that is still to be reported: its period has ended.
 *
 * @param definition what the period is reported by
 * @param overdue whether the deadline has passed
 * @param previousPeriod the period before it; null at the beginning of the plan and after a series break
 * @param previousValue null if the period before has no result either
 */
public record DueResult(
        KpiView kpi,
        Definition definition,
        Period period,
        LocalDate deadline,
        boolean overdue,
        Period previousPeriod,
        BigDecimal previousValue) {}
