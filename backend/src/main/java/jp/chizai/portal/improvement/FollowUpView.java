package jp.chizai.portal.improvement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of an improvement, as told in a reporting round.
 *
 * @param state what it had come to
 * @param etag entity tag without quotes; changes with every correction
 */
@Schema(name = "FollowUp")
public record FollowUpView(
        UUID round,
        ImprovementState state,
        String became,
        String by,
        String byName,
        String role,
        Instant at,
        String etag) {}
