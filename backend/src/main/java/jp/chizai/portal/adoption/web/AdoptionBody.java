package jp.chizai.portal.adoption.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What is sent to adopt an entry. */
@Schema(name = "AdoptionStart")
record AdoptionBody(
        @NotNull @Schema(description = "The number of the published entry.", example = "42-0001")
        String practice,

        @NotNull @Schema(description = "The own KPI it is to help.")
        UUID kpi) {}
