package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** What became of a request for more time. */
@Schema(enumAsRef = true)
public enum ExtensionState implements Code {
    /** 申請中. */
    ASKED,
    /** 承認. */
    GRANTED,
    /** 不承認. */
    REFUSED
}
