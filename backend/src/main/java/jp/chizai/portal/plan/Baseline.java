package jp.chizai.portal.plan;

import java.math.BigDecimal;

/**
 * The value from which a KPI sets out (基準値).
 *
 * @param period the year as written in the source: {@code 2019}
 */
public record Baseline(String period, BigDecimal value) {}
