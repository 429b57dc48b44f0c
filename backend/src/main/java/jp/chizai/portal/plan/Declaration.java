package jp.chizai.portal.plan;

import jp.chizai.portal.kernel.Code;

/**
 * That a KPI is not judged by its numbers, and why.
 *
 * @param reason in the words of those who declared it; never blank
 */
public record Declaration(Kind kind, String reason) {

    public Declaration {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a declaration needs a reason");
        }
    }

    /** The two ways to leave the judgement by numbers. */
    public enum Kind implements Code {
        /** 評価困難. */
        HARD_TO_EVALUATE,
        /** 中止. */
        CANCELLED
    }
}
