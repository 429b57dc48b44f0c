package jp.chizai.portal.measurement.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;

/**
 * What becomes of a row of a file.
 *
 * @param row its number in the file
 * @param code as it stands in the file, like period, value and note
 * @param before the result that stands there now; null if none does
 * @param faults what is wrong with it, or unusual about it
 */
public record ImportRow(
        int row,
        String code,
        String period,
        String value,
        String note,
        Kind kind,
        BigDecimal before,
        List<FieldFault> faults) {

    /** What can become of a row. */
    @Schema(enumAsRef = true, name = "ImportRowKind")
    public enum Kind implements Code {
        /** The first result of its period. */
        FRESH,
        /** Another value or note than stands there now. */
        CHANGED,
        /** What stands there already. */
        UNCHANGED,
        /** No value: nothing is asked for. */
        BLANK,
        /** Far from its history: taken when it is confirmed. */
        UNUSUAL,
        /** Somebody recorded since the file was made or checked. */
        CONFLICT,
        /** It cannot be. */
        REFUSED
    }

    static ImportRow of(ResultLine line, Kind kind, BigDecimal before, List<FieldFault> faults) {
        return new ImportRow(
                line.row(),
                line.code(),
                line.period(),
                line.value(),
                line.note() == null ? "" : line.note(),
                kind,
                before,
                faults);
    }

    /** Whether somebody should look at it before it is taken. */
    boolean needsAttention() {
        return kind != Kind.FRESH && kind != Kind.UNCHANGED && kind != Kind.BLANK;
    }

    /** Whether it is not taken though it asks for something. */
    boolean isRejected() {
        return kind == Kind.UNUSUAL || kind == Kind.CONFLICT || kind == Kind.REFUSED;
    }
}
