package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;

/**
 * What became of one entry among many.
 *
 * @param result what stands there now; null where there is no result
 * @param faults what is wrong with it, or unusual about it; empty where nothing is
 */
public record CellOutcome(Kind kind, ResultView result, List<FieldFault> faults) {

    /** What can become of an entry. */
    @Schema(enumAsRef = true, name = "CellOutcomeKind")
    public enum Kind implements Code {
        /** It stands there now, or what stood there is taken back. */
        SAVED,
        /** It stood there already, word for word: nothing was written. */
        UNCHANGED,
        /** Somebody was faster; {@code result} is what they wrote. */
        CONFLICT,
        /** It is far from its history, and waits to be confirmed. */
        UNUSUAL,
        /** It cannot be; {@code faults} says why. */
        REFUSED
    }

    static CellOutcome of(Kind kind, StoredResult present) {
        return of(kind, present, List.of());
    }

    static CellOutcome of(Kind kind, StoredResult present, FieldFault fault) {
        return of(kind, present, List.of(fault));
    }

    static CellOutcome of(Kind kind, StoredResult present, List<FieldFault> faults) {
        return new CellOutcome(kind, present == null || !present.stands() ? null : present.view(), faults);
    }
}
