package jp.chizai.portal.plan;

import jp.chizai.portal.kernel.Code;

/** Which side of its target a KPI should be on. */
public enum Direction implements Code {
    /** The target or more (以上). */
    AT_LEAST,
    /** The target or less (以下). */
    AT_MOST
}
