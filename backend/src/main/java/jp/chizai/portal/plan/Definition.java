package jp.chizai.portal.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.YearBasis;

/**
 * What a KPI says: the sentence word for word, beside its structured parts.
 *
 * @param sentence the words of those who set it; never changed by the portal
 * @param nameJa short name; only central KPIs have one
 * @param qualitative the part of the sentence that no number measures; may be null
 * @param stage null for central KPIs
 * @param policy number of the basic policy; null for central KPIs
 * @param unit what is counted: 回, 社, %
 * @param decimals places a result may have, 0 to 4
 * @param baseline null if the source has none
 * @param vision the industrial vision it was drawn from; may be null
 * @param owner the office responsible, never a person; may be null
 * @param source where the definition is published; null if the prefecture itself entered it
 */
public record Definition(
        String sentence,
        String nameJa,
        String nameEn,
        String qualitative,
        Stage stage,
        Integer policy,
        List<Measure> measures,
        String unit,
        int decimals,
        Accumulation accumulation,
        Direction direction,
        Frequency frequency,
        YearBasis yearBasis,
        Baseline baseline,
        List<Target> targets,
        String vision,
        String owner,
        String source) {

    /** A result has at most twelve digits before the point: beyond any count in use, and exact everywhere. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12).subtract(BigDecimal.ONE);

    public Definition {
        if (sentence.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException("a KPI needs a sentence and a unit");
        }
        if (decimals < 0 || decimals > 4) {
            throw new IllegalArgumentException("decimals must be 0 to 4");
        }
        if (yearBasis == YearBasis.CALENDAR && frequency != Frequency.YEAR) {
            throw new IllegalArgumentException("calendar years are reported by the year");
        }
        if (accumulation == Accumulation.CUMULATIVE
                && !targets.isEmpty()
                && targets.stream().noneMatch(Target::planEnd)) {
            throw new IllegalArgumentException("a cumulative KPI needs a target for the plan's end");
        }
        measures = List.copyOf(measures);
        targets = List.copyOf(targets);
    }

    public Optional<BigDecimal> targetOf(FiscalYear year) {
        return targets.stream()
                .filter(target -> year.equals(target.fiscalYear()))
                .map(Target::value)
                .findFirst();
    }

    public Optional<BigDecimal> targetOfPlanEnd() {
        return targets.stream().filter(Target::planEnd).map(Target::value).findFirst();
    }

    /** What makes {@code value} impossible as a result of this KPI; empty if nothing does. */
    public Optional<FieldFault> faultOf(BigDecimal value) {
        if (value.signum() < 0) {
            return Optional.of(FieldFault.of("value", "field.negative"));
        }
        if (value.compareTo(LIMIT) > 0) {
            return Optional.of(FieldFault.of("value", "field.too-large", LIMIT));
        }
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > decimals) {
            return Optional.of(FieldFault.of("value", "field.too-many-decimals", decimals));
        }
        return Optional.empty();
    }
}
