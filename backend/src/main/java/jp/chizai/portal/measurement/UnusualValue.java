package jp.chizai.portal.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;

/**
 * Decides whether a value is so far from its history that a slip of the finger is likelier than the event: more than
 * five times the highest result so far, or less than a fifth of the lowest, and more than ten steps of the last decimal
 * away from it, so that one seminar after none, or nine after one, is nothing special. Of a level the baseline is part
 * of the history. Such a value is asked about once and taken when it is confirmed; it may well be right.
 *
 * <p>Source: the portal's own. It catches a digit too many or too few, a row too high or too low, and 0.4 for 40 %.
 */
final class UnusualValue {

    private static final BigDecimal TIMES = BigDecimal.valueOf(5);
    private static final BigDecimal STEPS = BigDecimal.TEN;

    private final Definition definition;
    private final List<BigDecimal> history;

    /**
     * The rule for one KPI.
     *
     * @param results its results of all periods
     */
    UnusualValue(Definition definition, Collection<BigDecimal> results) {
        this.definition = definition;
        this.history = new ArrayList<>(results);
        if (definition.accumulation() == Accumulation.LEVEL && definition.baseline() != null) {
            history.add(definition.baseline().value());
        }
        Collections.sort(history);
    }

    /**
     * What is unusual about {@code value}; empty if nothing is.
     *
     * @param present what stands in its very place now, which is no part of its history; null if nothing does
     */
    Optional<FieldFault> of(BigDecimal value, BigDecimal present) {
        int others = history.size() - (present == null ? 0 : 1);
        if (others == 0) {
            return Optional.empty();
        }
        int last = history.size() - 1;
        BigDecimal lowest = history.get(isSame(history.get(0), present) ? 1 : 0);
        BigDecimal highest = history.get(isSame(history.get(last), present) ? last - 1 : last);
        return isFarAbove(value, highest) || isFarBelow(value, lowest)
                ? Optional.of(FieldFault.of("value", "field.unusual", lowest.toPlainString(), highest.toPlainString()))
                : Optional.empty();
    }

    private boolean isFarAbove(BigDecimal value, BigDecimal highest) {
        return value.compareTo(highest.multiply(TIMES)) > 0 && isApart(value.subtract(highest));
    }

    private boolean isFarBelow(BigDecimal value, BigDecimal lowest) {
        return value.multiply(TIMES).compareTo(lowest) < 0 && isApart(lowest.subtract(value));
    }

    private boolean isApart(BigDecimal distance) {
        return distance.compareTo(STEPS.movePointLeft(definition.decimals())) > 0;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }
}
