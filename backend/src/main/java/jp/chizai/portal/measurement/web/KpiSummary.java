package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.measurement.Judgement;
import jp.chizai.portal.measurement.Scorecard;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;

/** A KPI in a list. */
@Schema(description = "A KPI with where it stands on the business date.")
record KpiSummary(
        KpiId id,
        @Schema(example = "R2-02-1") String code,

        @Schema(description = "Code of the prefecture; 00 is the centre.", example = "02")
        TenantId tenant,

        @Schema(example = "plan-2") PlanId plan,
        Kind.Level level,
        Kind kind,

        @Schema(description = "Word for word as it was set.", example = "セミナーを年6回開催する。")
        String sentence,

        @Nullable String nameJa,
        @Nullable String nameEn,

        @Schema(description = "1 awareness, 2 use, 3 IP management; null for central KPIs.", example = "2") @Nullable
        Stage stage,

        @Schema(description = "Number of the basic policy; null for central KPIs.", example = "1") @Nullable
        Integer policy,

        List<Measure> measures,
        @Schema(example = "回") String unit,
        Accumulation accumulation,
        Direction direction,
        Frequency frequency,
        YearBasis yearBasis,

        @Schema(description = "Decimal places a result may have.", example = "0")
        int decimals,

        @Schema(description = "Made for demonstration (例示), not by the prefecture.")
        boolean illustrative,

        Judgement judgement,

        @Schema(
                description = "1 = the target; null without a target or a result, never 0 for want of data.",
                example = "0.5")
        @Nullable
        BigDecimal attainment,

        Standing standing,

        @Schema(description = "The target the standing is judged by.", example = "6") @Nullable
        BigDecimal target,

        @Schema(description = "The value the standing is judged by.", example = "3") @Nullable
        BigDecimal result) {

    /** What it says is what holds today; where it is counted changes for the past too, as soon as that is confirmed. */
    static KpiSummary of(Scorecard scorecard) {
        KpiView kpi = scorecard.kpi();
        Definition definition = scorecard.definition();
        Judgement judgement = scorecard.judgement();
        return new KpiSummary(
                kpi.id(),
                kpi.code(),
                kpi.tenant(),
                kpi.plan(),
                kpi.kind().level(),
                kpi.kind(),
                definition.sentence(),
                definition.nameJa(),
                definition.nameEn(),
                kpi.definition().stage(),
                kpi.definition().policy(),
                kpi.definition().measures(),
                definition.unit(),
                definition.accumulation(),
                definition.direction(),
                definition.frequency(),
                definition.yearBasis(),
                definition.decimals(),
                kpi.illustrative(),
                judgement,
                judgement.attainment(),
                judgement.standing(),
                judgement.target(),
                judgement.value());
    }
}
