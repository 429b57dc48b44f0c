package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** How a result came in. */
@Schema(enumAsRef = true)
public enum Origin implements Code {
    /** Entered by the tenant's own people. */
    ENTRY,
    /** Taken from a file by the tenant's own people. */
    IMPORT,
    /** 代理入力: entered by the bureau or the centre in the tenant's stead. */
    PROXY
}
