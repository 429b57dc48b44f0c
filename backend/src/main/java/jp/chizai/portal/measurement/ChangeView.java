package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import jp.chizai.portal.kernel.Period;

/**
 * One entry of a KPI's history: who changed the result of a period, when, from what to what.
 *
 * @param definitionFrom the version of the KPI's definition {@code from} was reported against; null where there was none
 * @param definitionTo the version {@code to} is reported against
 * @param from null where there was no result
 * @param to null where a result was taken back
 * @param reason in the words of whoever made it; null where none is asked for
 */
@Schema(name = "ResultChange")
public record ChangeView(
        Period period,
        Instant at,
        String by,
        String byName,
        String role,
        @Nullable Integer definitionFrom,
        int definitionTo,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        @Nullable String noteFrom,
        @Nullable String noteTo,
        boolean illustrative,
        Origin origin,
        @Nullable String reason) {}
