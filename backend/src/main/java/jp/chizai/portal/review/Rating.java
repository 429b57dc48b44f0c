package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** How a prefecture rates itself (自己評価). */
@Schema(enumAsRef = true)
public enum Rating implements Code {
    /** Far above the target. */
    S,
    /** As intended. */
    A,
    /** Somewhat behind. */
    B,
    /** Far behind. */
    C,
    /** 評価困難. */
    HARD_TO_EVALUATE,
    /** 中止. */
    CANCELLED;

    /** Whether it says how well it went. */
    public boolean isGrade() {
        return this != HARD_TO_EVALUATE && this != CANCELLED;
    }
}
