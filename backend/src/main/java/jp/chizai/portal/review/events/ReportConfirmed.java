package jp.chizai.portal.review.events;

import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.DomainEvent;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.ReportItem;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.RoundView;

/**
 * A report was confirmed: from now on every party may know what it says. Published in the transaction of the step, with
 * all that whoever shares it has to keep.
 *
 * @param items by the KPIs' codes
 */
public record ReportConfirmed(TenantId tenant, RoundId round, PlanId plan, Period period, List<Item> items)
        implements DomainEvent {

    public ReportConfirmed {
        items = List.copyOf(items);
    }

    /**
     * A KPI as it was confirmed.
     *
     * @param stage null where the definition names none, like {@code policy}
     * @param periodValue what the round's period itself came to; null without a result
     * @param year the year judged; null when the plan as a whole is
     * @param value the year's sum, the running sum or the latest level; null without a result
     * @param attainment 1 = the target; null without value or target
     * @param happened empty where nothing is written, like every text
     */
    public record Item(
            KpiId kpi,
            String code,
            int definitionNumber,
            String sentence,
            String unit,
            Accumulation accumulation,
            Direction direction,
            Stage stage,
            Integer policy,
            List<Measure> measures,
            boolean illustrative,
            BigDecimal periodValue,
            Integer year,
            BigDecimal value,
            BigDecimal target,
            BigDecimal attainment,
            Standing standing,
            Rating rating,
            String happened,
            String factors,
            String externalConditions,
            String cause,
            String nextAction) {}

    /** @param items those of the confirmed report */
    public static ReportConfirmed of(TenantId tenant, RoundView round, List<ReportItem> items) {
        return new ReportConfirmed(
                tenant,
                round.id(),
                round.plan(),
                round.period(),
                items.stream().map(ReportConfirmed::item).toList());
    }

    private static Item item(ReportItem item) {
        return new Item(
                item.kpiId(),
                item.code(),
                item.figures().definitionNumber(),
                item.sentence(),
                item.unit(),
                item.accumulation(),
                item.direction(),
                item.stage(),
                item.policy(),
                item.measures(),
                item.illustrative(),
                item.figures().periodValue(),
                item.figures().year(),
                item.figures().value(),
                item.figures().target(),
                item.figures().attainment(),
                item.figures().standing(),
                item.verification().rating(),
                item.verification().happened(),
                item.verification().factors(),
                item.verification().externalConditions(),
                item.verification().cause(),
                item.verification().nextAction());
    }
}
