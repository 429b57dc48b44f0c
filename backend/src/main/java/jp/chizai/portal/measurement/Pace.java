package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jp.chizai.portal.plan.Direction;

/**
 * What was due by now, kept as an exact fraction: a third of 10 must not be missed by a rounding.
 *
 * @param numerator in the KPI's unit
 * @param denominator one or more
 */
record Pace(BigDecimal numerator, int denominator) {

    /** {@code ended} of {@code all} equal parts of a target; null without a target. */
    static Pace share(BigDecimal target, int ended, int all) {
        return target == null ? null : new Pace(target.multiply(BigDecimal.valueOf(ended)), all);
    }

    /** The point that lies {@code ended} of {@code all} steps along the line from {@code from} to {@code to}. */
    static Pace line(BigDecimal from, BigDecimal to, int ended, int all) {
        BigDecimal sum =
                from.multiply(BigDecimal.valueOf(all - (long) ended)).add(to.multiply(BigDecimal.valueOf(ended)));
        return new Pace(sum, all);
    }

    boolean isNothing() {
        return numerator.signum() == 0;
    }

    /** Rounded to four places, for people to read. */
    BigDecimal value() {
        return numerator.divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
    }

    /** Whether {@code value} keeps {@code tenths} tenths of this pace. */
    boolean isKept(Direction direction, BigDecimal value, int tenths) {
        BigDecimal scaled = value.multiply(BigDecimal.valueOf(denominator));
        return direction == Direction.AT_LEAST
                ? scaled.multiply(BigDecimal.TEN).compareTo(numerator.multiply(BigDecimal.valueOf(tenths))) >= 0
                : numerator.multiply(BigDecimal.TEN).compareTo(scaled.multiply(BigDecimal.valueOf(tenths))) >= 0;
    }
}
