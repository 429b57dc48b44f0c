package jp.chizai.portal.kernel;

import java.math.BigDecimal;

/** The columns hold four decimals for every unit; a count is still written without any. */
public final class Amounts {

    private Amounts() {}

    /** The amount without trailing zeros and without an exponent; null stays null. */
    public static BigDecimal plain(BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
