package jp.chizai.portal.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Stage;

/**
 * Decides which prefectures are like one: those whose KPIs spread over the stages as its own do, that pursue them by the
 * same measures, and, where both numbers are known, that have about as many SMEs. Each of the three counts the same.
 *
 * <p>It says nothing about how well anybody does: it looks at what was set, never at what was reached.
 */
final class Similarity {

    /** As many as can be read side by side. */
    static final int MOST = 5;

    private static final int PLACES = 4;

    private Similarity() {}

    /** The prefectures most like one, in the order of their codes; none while it has no KPI. */
    static Map<TenantId, Likeness> to(TenantId own, Map<TenantId, Traits> all) {
        return all.containsKey(own) ? to(all.get(own), all.values()) : Map.of();
    }

    /** The prefectures most like {@code own}, in the order of their codes; none while it has no KPI. */
    static Map<TenantId, Likeness> to(Traits own, Collection<Traits> others) {
        if (own.kpis() == 0) {
            return Map.of();
        }
        Map<TenantId, Likeness> all = new TreeMap<>();
        others.stream()
                .filter(other -> !other.tenant().equals(own.tenant()) && other.kpis() > 0)
                .forEach(other -> all.put(other.tenant(), between(own, other)));
        Set<TenantId> nearest = all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(Likeness::whole).reversed()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<TenantId, Likeness> chosen = new LinkedHashMap<>();
        all.forEach((tenant, likeness) -> {
            if (nearest.contains(tenant)) {
                chosen.put(tenant, likeness);
            }
        });
        return chosen;
    }

    static Likeness between(Traits one, Traits other) {
        BigDecimal stages = stages(one, other);
        Set<String> common = new TreeSet<>(one.measures());
        common.retainAll(other.measures());
        BigDecimal measures = measures(one, other, common.size());
        Optional<BigDecimal> smes = smes(one, other);
        BigDecimal sum = stages.add(measures).add(smes.orElse(BigDecimal.ZERO));
        return new Likeness(
                stages, measures, smes.orElse(null), ratio(sum, BigDecimal.valueOf(smes.isPresent() ? 3 : 2)), common);
    }

    /** How far the two spreads lie over each other: the sum of the smaller share at each stage. */
    private static BigDecimal stages(Traits one, Traits other) {
        // Over a common denominator, so that equal spreads come out as exactly 1.
        long common = Arrays.stream(Stage.values())
                .mapToLong(stage -> Math.min(
                        (long) one.stages().getOrDefault(stage, 0) * other.kpis(),
                        (long) other.stages().getOrDefault(stage, 0) * one.kpis()))
                .sum();
        return ratio(BigDecimal.valueOf(common), BigDecimal.valueOf((long) one.kpis() * other.kpis()));
    }

    private static BigDecimal measures(Traits one, Traits other, int common) {
        long all = Stream.concat(one.measures().stream(), other.measures().stream())
                .distinct()
                .count();
        return all == 0 ? BigDecimal.ZERO : ratio(BigDecimal.valueOf(common), BigDecimal.valueOf(all));
    }

    private static Optional<BigDecimal> smes(Traits one, Traits other) {
        if (one.smeCount() == null || other.smeCount() == null) {
            return Optional.empty();
        }
        return Optional.of(ratio(
                BigDecimal.valueOf(Math.min(one.smeCount(), other.smeCount())),
                BigDecimal.valueOf(Math.max(one.smeCount(), other.smeCount()))));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}
