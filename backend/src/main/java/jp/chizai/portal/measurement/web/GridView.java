package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.List;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.plan.PlanId;

/** A grid, and what its reader may do with it. */
@Schema(name = "Grid", description = "A tenant's results of a plan, KPIs down and periods across.")
record GridView(
        @Schema(example = "plan-2") PlanId plan,

        @Schema(description = "The year it was asked for; null for all of the plan.", example = "2021") @Nullable
        FiscalYear fiscalYear,

        KpiDetail.Permissions permissions,
        List<Grid.Row> rows) {}
