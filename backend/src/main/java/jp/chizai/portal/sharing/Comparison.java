package jp.chizai.portal.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.overview.StandingCounts;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.Rating;

/**
 * A prefecture's KPIs of a plan beside the national picture and prefectures like it. KPIs are counted; values stand side
 * by side and are never added up, and nobody is ranked.
 *
 * @param asOf the business date by which standings were judged
 * @param own the prefecture's KPIs
 * @param similar those of the similar prefectures together
 * @param national all regional KPIs
 * @param illustrative how many of those are illustrative (例示)
 * @param similarTenants in the order of their codes
 * @param kpis the prefecture's own, by code
 */
@Schema(name = "Comparison")
public record Comparison(
        @Schema(example = "02") TenantId tenant,
        PlanId plan,
        LocalDate asOf,
        @Nullable Integer smeCount,
        StandingCounts own,
        StandingCounts similar,
        StandingCounts national,
        int illustrative,
        List<SimilarTenant> similarTenants,
        List<Kpi> kpis) {

    /** A prefecture like it, and why. */
    @Schema(name = "SimilarTenant")
    public record SimilarTenant(
            @Schema(example = "05") TenantId code,
            StandingCounts counts,
            Likeness likeness,
            List<Measure> commonMeasures,
            @Nullable Integer smeCount) {}

    /**
     * One of the prefecture's own KPIs.
     *
     * @param year the year judged; null where the plan as a whole is
     * @param perThousandSmes the value for each thousand SMEs; null where their number is unknown or the unit is a share
     * @param sameMeasure where the confirmed KPIs of all other prefectures stand that are pursued by the same measure
     * @param peers those of them that belong to a similar prefecture, by prefecture and code
     */
    @Schema(name = "ComparedKpi")
    public record Kpi(
            KpiId id,
            @Schema(example = "R2-02-1") String code,
            String sentence,
            @Nullable Stage stage,
            List<Measure> measures,
            String unit,
            Accumulation accumulation,
            Direction direction,
            boolean illustrative,
            Standing standing,
            boolean planEnded,
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal perThousandSmes,
            StandingCounts sameMeasure,
            List<Peer> peers) {}

    /**
     * A confirmed KPI of a similar prefecture, as of its latest confirmed period.
     *
     * @param sameKind whether its values may be held beside the own ones: the same unit, accumulation and direction
     * @param perThousandSmes only where {@code sameKind}
     */
    @Schema(name = "PeerKpi")
    public record Peer(
            @Schema(example = "05") TenantId tenant,
            KpiId id,
            String code,
            String sentence,
            Period period,
            String unit,
            Accumulation accumulation,
            boolean sameKind,
            boolean illustrative,
            Standing standing,
            Rating rating,
            @Nullable Integer year,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal perThousandSmes) {}
}
