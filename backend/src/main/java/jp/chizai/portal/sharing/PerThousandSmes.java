package jp.chizai.portal.sharing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import jp.chizai.portal.kernel.Amounts;

/** A value for each thousand SMEs, so that a large and a small prefecture can be held side by side. */
final class PerThousandSmes {

    /** Of a share, a thousandth part means nothing. */
    private static final Set<String> SHARES = Set.of("%", "％", "ポイント");

    private static final MathContext READABLE = new MathContext(3);

    private PerThousandSmes() {}

    /** The value for each thousand, in three figures; null where something is unknown or the unit is a share. */
    static BigDecimal of(BigDecimal value, String unit, Integer smeCount) {
        if (value == null || smeCount == null || SHARES.contains(unit)) {
            return null;
        }
        return Amounts.plain(value.multiply(BigDecimal.valueOf(1000)).divide(BigDecimal.valueOf(smeCount), READABLE));
    }
}
