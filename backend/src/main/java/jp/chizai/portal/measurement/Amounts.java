package jp.chizai.portal.measurement;

import java.math.BigDecimal;

/** The columns hold four decimals for every unit; a count is still written without any. */
final class Amounts {

    private Amounts() {}

    static BigDecimal plain(BigDecimal stored) {
        if (stored == null) {
            return null;
        }
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
