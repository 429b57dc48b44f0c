package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import jp.chizai.portal.kernel.Code;

/**
 * What was done with a round.
 *
 * @param deadline the one that held from then on
 * @param reason null where none was given
 */
@Schema(name = "RoundEvent")
public record RoundEvent(
        What what,
        LocalDate deadline,
        String byName,
        @Schema(example = "jpo-coordinator") String role,
        Instant at,
        @Nullable String reason) {

    /** The kinds of event. */
    @Schema(enumAsRef = true, name = "RoundEventKind")
    public enum What implements Code {
        OPENED,
        CHANGED,
        CLOSED,
        REOPENED
    }
}
