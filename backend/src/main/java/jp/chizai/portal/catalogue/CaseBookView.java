package jp.chizai.portal.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Code;

/**
 * A case book somebody ordered.
 *
 * @param progress how far it has come, in per cent
 * @param selection which entries were chosen
 * @param entries how many entries are in it; 0 until it is begun
 * @param size in bytes; null until it is ready
 */
@Schema(name = "CaseBook")
public record CaseBookView(
        UUID id,
        State state,
        @Schema(example = "40") int progress,
        Selection selection,
        int entries,
        @Nullable Integer size,
        Instant orderedAt,
        @Nullable Instant finishedAt) {

    /** How far it has come. */
    @Schema(name = "CaseBookState", enumAsRef = true)
    public enum State implements Code {
        WAITING,
        PRINTING,
        READY,
        /** It could not be printed; it may be ordered again. */
        FAILED,
        /** An entry in it was revised or taken back since: it is handed out no longer and may be ordered again. */
        OUTDATED
    }

    CaseBookView outdated() {
        return new CaseBookView(id, State.OUTDATED, progress, selection, entries, size, orderedAt, finishedAt);
    }

    boolean isUnderWay() {
        return state == State.WAITING || state == State.PRINTING;
    }
}
