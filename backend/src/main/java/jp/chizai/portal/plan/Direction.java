package jp.chizai.portal.plan;

import java.math.BigDecimal;
import jp.chizai.portal.kernel.Code;

/** Which side of its target a KPI should be on. */
public enum Direction implements Code {
    /** The target or more (以上). */
    AT_LEAST,
    /** The target or less (以下). */
    AT_MOST;

    /** Whether a value moved towards where it should be. */
    public boolean isBetter(BigDecimal after, BigDecimal before) {
        int moved = after.compareTo(before);
        return this == AT_LEAST ? moved > 0 : moved < 0;
    }
}
