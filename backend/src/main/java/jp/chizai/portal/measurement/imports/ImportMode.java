package jp.chizai.portal.measurement.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** What to do with a file in which some rows cannot be taken. */
@Schema(enumAsRef = true)
public enum ImportMode implements Code {
    /** All rows or none. */
    ALL,
    /** Those that can be. */
    VALID
}
