package jp.chizai.portal.measurement;

import java.math.BigDecimal;

/**
 * A value with what it counts.
 *
 * @param definitionNumber the version of the definition it was reported against
 */
record Reported(BigDecimal value, int definitionNumber) {}
