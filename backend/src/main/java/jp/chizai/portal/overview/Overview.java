package jp.chizai.portal.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;

/**
 * The national picture of one plan.
 *
 * @param asOf the business date by which pace was judged
 * @param regional the prefectures' KPIs
 * @param central the centre's KPIs, core and accompanying included
 * @param outcomes the centre's outcome indicators, which are effects and counted apart
 * @param illustrative how many of the regional KPIs are illustrative
 */
public record Overview(
        PlanId plan,
        LocalDate asOf,
        StandingCounts regional,
        StandingCounts central,
        StandingCounts outcomes,
        int illustrative,
        List<OfTenant> tenants,
        List<OfStage> byStage,
        List<OfPolicy> byPolicy,
        List<OfBureau> byBureau) {

    /** The regional KPIs of one prefecture. */
    @Schema(name = "TenantCounts")
    public record OfTenant(TenantId code, @JsonUnwrapped StandingCounts counts) {}

    /** The regional KPIs of one stage. */
    @Schema(name = "StageCounts")
    public record OfStage(Stage stage, @JsonUnwrapped StandingCounts counts) {}

    /** The regional KPIs under one basic policy, by its number. */
    @Schema(name = "PolicyCounts")
    public record OfPolicy(int policy, @JsonUnwrapped StandingCounts counts) {}

    /** The regional KPIs in one bureau's region. */
    @Schema(name = "BureauCounts")
    public record OfBureau(String bureau, @JsonUnwrapped StandingCounts counts) {}
}
