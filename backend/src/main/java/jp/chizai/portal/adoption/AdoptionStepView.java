package jp.chizai.portal.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That an adoption came to a state.
 *
 * @param on the business date
 */
@Schema(name = "AdoptionStep")
public record AdoptionStepView(
        AdoptionState state, @Nullable String reason, LocalDate on, String byName, String role, Instant at) {}
