package jp.chizai.portal.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.practice.PracticeId;

/**
 * An adoption as the adopter sees it.
 *
 * @param title of the entry; null once it was withdrawn
 * @param improvement by which it is done
 * @param illustrative made for demonstration (例示), or of a KPI or an entry that is
 * @param possible the states it can come to from here
 * @param startedOn since when something has been done by it; null if nothing has yet
 * @param effect what the KPI came to before and after; null while there is nothing to set beside each other
 * @param steps the first one first
 * @param etag entity tag without quotes; changes with every step
 */
@Schema(name = "Adoption")
public record AdoptionView(
        @Schema(type = "string", example = "42-0001") PracticeId practice,
        @Nullable String title,
        KpiId kpi,
        @Schema(example = "R2-02-1") String kpiCode,
        PlanId plan,
        String sentence,
        String unit,
        Accumulation accumulation,
        Direction direction,
        UUID improvement,
        boolean illustrative,
        AdoptionState state,
        List<AdoptionState> possible,
        LocalDate adoptedOn,
        @Nullable LocalDate startedOn,
        @Nullable AdoptionEffect effect,
        List<AdoptionStepView> steps,
        String etag) {}
