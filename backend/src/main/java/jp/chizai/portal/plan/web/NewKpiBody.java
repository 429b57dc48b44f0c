package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.plan.Content;
import jp.chizai.portal.plan.Kind;

/** What is sent to begin a KPI. */
@Schema(name = "NewKpi")
record NewKpiBody(
        @Schema(description = "For the centre's KPIs only: central, core, accompanying or outcome.") @Nullable
        Kind kind,

        @NotNull @Valid Content content) {}
