package jp.chizai.portal.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who changed what, when, from what to what, and why. */
@Schema(name = "TrailEntry")
public record TrailEntry(
        @Schema(description = "Its place in the chain of its tenant, from 1", example = "42")
        long number,

        Instant at,
        @Schema(example = "aomori-editor") String by,
        @Schema(example = "青森県 担当者") String byName,

        @Schema(description = "Code of the role in which they acted", example = "editor")
        String role,

        @Schema(description = "What was done, thing first", example = "result.record")
        String action,

        @Schema(description = "The thing, as its path in the API ends", example = "plans/plan-2/periods/2020")
        String subject,

        @Schema(description = "The KPI it belongs to") @Nullable
        UUID kpiId,

        @Schema(description = "The changed fields before; empty where there was nothing")
        Map<String, Object> from,

        @Schema(description = "The changed fields after; empty where nothing is left")
        Map<String, Object> to,

        @Nullable String reason,

        @Schema(description = "Of the request that made the change: X-Request-Id") @Nullable
        String requestId,

        @Schema(description = "SHA-256 over this entry and the hash of the one before it")
        String hash) {}
