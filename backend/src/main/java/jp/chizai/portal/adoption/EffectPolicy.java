package jp.chizai.portal.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.plan.Accumulation;

/**
 * Decides which two periods of a KPI show what came of something that was begun on a day.
 *
 * <ul>
 *   <li>A period lies <b>before</b> if it ended before that day, and <b>after</b> if the day is not past its middle; one
 *       that is neither shows nothing.
 *   <li>Of a sum: the longest span (year, half, quarter, month) that is wholly recorded both after and for the same part
 *       of an earlier year, each as late as can be. Where no season can be compared, the latest period after beside the
 *       last one of the same length before.
 *   <li>Of a level: the latest one after beside the last one before.
 *   <li>Only within the series that runs: across a break nothing is compared.
 * </ul>
 *
 * <p>Source: the portal's own.
 */
final class EffectPolicy {

    private static final List<Frequency> LONGEST_FIRST = Arrays.stream(Frequency.values())
            .sorted(Comparator.comparing(Frequency::months).reversed())
            .toList();

    private final RecordedKpi kpi;
    private final LocalDate begun;
    private final boolean level;
    private final SortedMap<Period, BigDecimal> values;

    private EffectPolicy(RecordedKpi kpi, LocalDate begun, LocalDate today) {
        this.kpi = kpi;
        this.begun = begun;
        this.level = kpi.definitionOn(today).accumulation() == Accumulation.LEVEL;
        this.values = kpi.valuesOn(today);
    }

    /** The two periods with what they came to; empty while there is nothing to set beside each other. */
    static Optional<AdoptionEffect> of(RecordedKpi kpi, LocalDate begun, LocalDate today) {
        EffectPolicy policy = new EffectPolicy(kpi, begun, today);
        return policy.level ? policy.lastBefore() : policy.sameSeason().or(policy::lastBefore);
    }

    private Optional<AdoptionEffect> sameSeason() {
        return LONGEST_FIRST.stream()
                .flatMap(this::latestRecorded)
                .filter(this::isAfter)
                .flatMap(after -> latestRecorded(after.frequency())
                        .filter(before -> before.index() == after.index())
                        .filter(this::isBefore)
                        .limit(1)
                        .map(before -> effect(before, after, EffectBasis.SAME_SEASON)))
                .findFirst();
    }

    private Optional<AdoptionEffect> lastBefore() {
        return last(this::isAfter)
                .flatMap(after -> last(period -> isBefore(period) && period.frequency() == after.frequency())
                        .map(before -> effect(before, after, EffectBasis.LAST_BEFORE)));
    }

    private Optional<Period> last(Predicate<Period> wanted) {
        return values.keySet().stream().filter(wanted).reduce((earlier, later) -> later);
    }

    /** The periods of a length all parts of which are recorded, the latest one first. */
    private Stream<Period> latestRecorded(Frequency length) {
        return values.keySet().stream()
                .flatMap(part -> Period.of(part.year(), length))
                .distinct()
                .filter(period -> period.isFilledBy(values.keySet()))
                .sorted(Comparator.reverseOrder());
    }

    private Stream<Period> within(Period period) {
        return values.keySet().stream().filter(period::covers);
    }

    private boolean isBefore(Period period) {
        return kpi.lastDay(period).isBefore(begun);
    }

    private boolean isAfter(Period period) {
        LocalDate first = kpi.firstDay(period);
        long days = ChronoUnit.DAYS.between(first, kpi.lastDay(period)) + 1;
        return !begun.isAfter(first.plusDays(days / 2));
    }

    private AdoptionEffect effect(Period before, Period after, EffectBasis basis) {
        return new AdoptionEffect(before, came(before), after, came(after), basis);
    }

    private BigDecimal came(Period period) {
        return level ? values.get(period) : within(period).map(values::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
