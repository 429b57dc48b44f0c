package jp.chizai.portal.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import jp.chizai.portal.measurement.Standing;

/**
 * How many KPIs stand where.
 *
 * @param set how many were set, whatever their standing; the sum of the others
 */
@Schema(name = "Counts")
public record StandingCounts(
        int set, int achieved, int onTrack, int atRisk, int offTrack, int noData, int hardToEvaluate, int cancelled) {

    /** The counts of the standings that occur. */
    public static StandingCounts of(Map<Standing, Integer> counts) {
        Map<Standing, Integer> all = new EnumMap<>(Standing.class);
        all.putAll(counts);
        return new StandingCounts(
                all.values().stream().mapToInt(Integer::intValue).sum(),
                all.getOrDefault(Standing.ACHIEVED, 0),
                all.getOrDefault(Standing.ON_TRACK, 0),
                all.getOrDefault(Standing.AT_RISK, 0),
                all.getOrDefault(Standing.OFF_TRACK, 0),
                all.getOrDefault(Standing.NO_DATA, 0),
                all.getOrDefault(Standing.HARD_TO_EVALUATE, 0),
                all.getOrDefault(Standing.CANCELLED, 0));
    }

    /** So many KPIs together. */
    public static StandingCounts sum(Collection<StandingCounts> parts) {
        return parts.stream()
                .reduce(
                        of(Map.of()),
                        (one, other) -> new StandingCounts(
                                one.set + other.set,
                                one.achieved + other.achieved,
                                one.onTrack + other.onTrack,
                                one.atRisk + other.atRisk,
                                one.offTrack + other.offTrack,
                                one.noData + other.noData,
                                one.hardToEvaluate + other.hardToEvaluate,
                                one.cancelled + other.cancelled));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return set == 0;
    }
}
