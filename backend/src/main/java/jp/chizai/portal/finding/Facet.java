package jp.chizai.portal.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** What entries can be narrowed by. */
@Schema(enumAsRef = true)
public enum Facet implements Code {
    STAGE,
    /** A basic policy of a plan: {@code plan-2.1}. */
    POLICY,
    MEASURE,
    INDUSTRY,
    ENTERPRISE,
    BUREAU,
    TENANT,
    /** {@code numbers}: its effect is shown by recorded numbers. */
    EVIDENCE;

    /** As it stands in the index: {@code stage:2}. */
    String value(String code) {
        return code() + ":" + code;
    }
}
