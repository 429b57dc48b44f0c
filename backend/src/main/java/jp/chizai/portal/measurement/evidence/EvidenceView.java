package jp.chizai.portal.measurement.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Period;

/**
 * A file kept as evidence of a result.
 *
 * @param mediaType what it is by its content
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 */
@Schema(name = "Evidence", description = "A file kept as evidence of a result.")
public record EvidenceView(
        UUID id,
        Period period,
        @Schema(example = "参加者名簿.xlsx") String name,
        @Schema(example = "application/pdf") String mediaType,
        int size,
        String sha256,
        String addedBy,
        String addedByName,
        Instant addedAt) {}
