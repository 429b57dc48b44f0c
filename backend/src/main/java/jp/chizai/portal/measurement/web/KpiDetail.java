package jp.chizai.portal.measurement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.List;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.ChangeView;
import jp.chizai.portal.measurement.KpiSheet;
import jp.chizai.portal.measurement.ResultView;
import jp.chizai.portal.plan.Baseline;
import jp.chizai.portal.plan.Declaration;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Target;

/** Everything about one KPI. */
@Schema(description = "A KPI with its definition, targets, results and history.")
record KpiDetail(
        @JsonUnwrapped KpiSummary summary,

        @Schema(description = "The office responsible.", example = "商工労働部 産業政策課") @Nullable
        String owner,

        @Schema(description = "The industrial vision it was drawn from.") @Nullable
        String vision,

        @Schema(description = "The part of the sentence no number measures.") @Nullable
        String qualitative,

        @Schema(nullable = true) Baseline baseline,

        @Schema(description = "Where the definition is published.") @Nullable
        String source,

        @Schema(nullable = true) Declaration declaration,
        List<Target> targets,

        @Schema(description = "Number of the version that holds on the business date.", example = "1")
        int definitionNumber,

        @Schema(description = "The confirmed versions of the definition, the first one first.")
        List<KpiSheet.Version> versions,

        List<KpiSheet.Year> years,
        List<KpiSheet.ReportingPeriod> periods,
        List<ResultView> results,
        List<KpiSheet.Point> series,
        List<ChangeView> history,
        Permissions permissions) {

    /**
     * What the reader may do with it.
     *
     * @param record whether they may record and correct results
     * @param proxy whether they may do so in the tenant's stead
     */
    @Schema(name = "KpiPermissions")
    record Permissions(boolean record, boolean proxy) {

        static Permissions of(Access access, Actor actor, TenantId tenant) {
            return new Permissions(
                    access.allows(actor, Action.RECORD_RESULT, tenant),
                    access.allows(actor, Action.RECORD_BY_PROXY, tenant));
        }

        /** Part of the entity tag of what carries them. */
        String tag() {
            return (record ? "-r" : "") + (proxy ? "-p" : "");
        }
    }

    static KpiDetail of(KpiSheet sheet, Permissions permissions) {
        Definition definition = sheet.scorecard().definition();
        return new KpiDetail(
                KpiSummary.of(sheet.scorecard()),
                definition.owner(),
                definition.vision(),
                definition.qualitative(),
                definition.baseline(),
                definition.source(),
                sheet.scorecard().kpi().declaration(),
                definition.targets(),
                sheet.scorecard().version().number(),
                sheet.versions(),
                sheet.years(),
                sheet.periods(),
                sheet.results(),
                sheet.series(),
                sheet.history(),
                permissions);
    }
}
