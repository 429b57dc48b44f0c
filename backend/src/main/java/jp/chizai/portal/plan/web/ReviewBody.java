package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.plan.Content;
import jp.chizai.portal.plan.Kind;

/** What is to be looked through. */
@Schema(name = "KpiContentToReview")
record ReviewBody(
        @Schema(description = "The KPI the content is of; left out for a new one.") @Nullable
        String kpiId,

        @Schema(description = "For the centre's KPIs only.") @Nullable
        Kind kind,

        @NotNull @Valid Content content) {}
