package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Judgement;
import jp.chizai.portal.measurement.PeriodScorecard;
import jp.chizai.portal.measurement.Standing;

/**
 * The numbers a self-verification speaks of: where the KPI stood at the end of the round's period.
 *
 * @param definitionNumber the version of the definition they were reported against
 * @param periodValue what the round's period itself came to; null without a result
 * @param year the year judged; null when the plan as a whole is
 * @param value the year's sum, the running sum or the latest level; null when nothing was reported
 * @param attainment 1 = the target; null without value or target
 * @param paceRatio 1 = the pace due; null when nothing was due yet
 * @param missing reporting periods of the round that have ended without a result
 */
@Schema(name = "ReportFigures")
public record Figures(
        int definitionNumber,
        @Nullable BigDecimal periodValue,
        @Nullable Integer year,
        @Nullable BigDecimal value,
        @Nullable BigDecimal target,
        @Nullable BigDecimal paceDue,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal paceRatio,
        Standing standing,
        Judgement.Rule rule,
        List<Period> missing) {

    public Figures {
        periodValue = Amounts.plain(periodValue);
        value = Amounts.plain(value);
        target = Amounts.plain(target);
        paceDue = Amounts.plain(paceDue);
        attainment = Amounts.plain(attainment);
        paceRatio = Amounts.plain(paceRatio);
        missing = List.copyOf(missing);
    }

    static Figures of(PeriodScorecard scorecard) {
        Judgement judgement = scorecard.judgement();
        return new Figures(
                scorecard.version().number(),
                scorecard.value(),
                judgement.year(),
                judgement.value(),
                judgement.target(),
                judgement.paceDue(),
                judgement.attainment(),
                judgement.paceRatio(),
                judgement.standing(),
                judgement.rule(),
                scorecard.missing());
    }
}
