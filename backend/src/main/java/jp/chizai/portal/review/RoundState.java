package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** Whether a round still takes answers. */
@Schema(enumAsRef = true)
public enum RoundState implements Code {
    OPEN,
    /** 締切済: results of its period and the reports to it no longer change. */
    CLOSED
}
