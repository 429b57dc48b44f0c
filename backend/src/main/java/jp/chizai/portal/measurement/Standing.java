package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** Where a KPI stands. */
@Schema(enumAsRef = true)
public enum Standing implements Code {
    /** 達成: the target is met. */
    ACHIEVED,
    /** 順調: the pace due by now is kept. */
    ON_TRACK,
    /** 注意: behind the pace due by now, within reach. */
    AT_RISK,
    /** 遅れ: far behind the pace due by now, or missed when the plan has ended. */
    OFF_TRACK,
    /** データなし: nothing was reported, or there is no target to judge by. */
    NO_DATA,
    /** 評価困難: declared. */
    HARD_TO_EVALUATE,
    /** 中止: declared. */
    CANCELLED
}
