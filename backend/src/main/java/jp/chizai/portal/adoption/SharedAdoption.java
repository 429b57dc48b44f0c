package jp.chizai.portal.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.practice.PracticeId;

/**
 * Who adopted an entry and what came of it, as every party reads it.
 *
 * @param tenant the adopter
 * @param illustrative made for demonstration (例示), or of a KPI or an entry that is
 * @param stateOn since when it has been in its state
 * @param reason the adopter's words on what worked or why it was stopped; null for every other state
 * @param effect what the adopter's KPI came to before and after; null until the adopter says that it saw the effect
 */
@Schema(name = "SharedAdoption")
public record SharedAdoption(
        @Schema(type = "string", example = "02") TenantId tenant,
        @Schema(type = "string", example = "42-0001") PracticeId practice,
        KpiId kpi,
        @Schema(example = "R2-02-1") String kpiCode,
        String sentence,
        String unit,
        Accumulation accumulation,
        Direction direction,
        boolean illustrative,
        AdoptionState state,
        LocalDate stateOn,
        LocalDate adoptedOn,
        @Nullable LocalDate startedOn,
        @Nullable String reason,
        @Nullable AdoptionEffect effect) {}
