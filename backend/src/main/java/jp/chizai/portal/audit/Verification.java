package jp.chizai.portal.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;

/**
 * What following a chain from its first entry to its head showed.
 *
 * @param entries how many entries the head says there are
 * @param brokenAt number of the first entry that was changed, removed or slipped in; null if the chain is intact
 * @param head hash of the last entry
 */
@Schema(name = "TrailVerification")
public record Verification(
        @Schema(description = "How many entries the chain has", example = "1042")
        long entries,

        boolean intact,

        @Schema(description = "The first entry that was changed, removed or slipped in; null if there is none")
        @Nullable
        Long brokenAt,

        @Schema(description = "Hash of the last entry: kept elsewhere, it shows whether the whole chain was made anew")
        String head) {}
