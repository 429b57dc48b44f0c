package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.measurement.Standing;

/**
 * The rating the numbers suggest, and why; whoever verifies may rate otherwise. S begins at six fifths of what was due,
 * A at all of it, B at the seven tenths at which {@code StandingPolicy} draws the line between at risk and off track.
 *
 * @param rating null where the numbers suggest none
 * @param ratio what the answer rests on, 1 = all that was due; null where the numbers say nothing
 */
@Schema(name = "RatingSuggestion")
public record RatingSuggestion(
        @Schema(nullable = true) Rating rating,
        Reason reason,
        @Nullable BigDecimal ratio) {

    private static final BigDecimal FAR_ABOVE = new BigDecimal("1.2");
    private static final BigDecimal FAR_BEHIND = new BigDecimal("0.7");

    /** Why. */
    @Schema(name = "RatingReason", enumAsRef = true)
    public enum Reason implements Code {
        /** Declared hard to evaluate or cancelled. */
        DECLARED,
        /** Nothing was reported yet. */
        NO_RESULT,
        /** There is no target to hold the result against. */
        NO_TARGET,
        /** No part of the target was due in the round's period. */
        NOTHING_DUE,
        FAR_ABOVE,
        AS_DUE,
        BEHIND,
        FAR_BEHIND
    }

    public static RatingSuggestion of(Figures figures) {
        BigDecimal ratio = figures.paceRatio() == null ? figures.attainment() : figures.paceRatio();
        return switch (figures.rule()) {
            case DECLARED ->
                new RatingSuggestion(
                        figures.standing() == Standing.CANCELLED ? Rating.CANCELLED : Rating.HARD_TO_EVALUATE,
                        Reason.DECLARED,
                        null);
            case NOTHING_DUE, NOTHING_REPORTED -> none(Reason.NO_RESULT);
            case NO_TARGET -> none(Reason.NO_TARGET);
            case NO_PACE_DUE -> none(Reason.NOTHING_DUE);
            case TARGET_MET, PACE_MET ->
                ratio != null && ratio.compareTo(FAR_ABOVE) >= 0
                        ? new RatingSuggestion(Rating.S, Reason.FAR_ABOVE, ratio)
                        : new RatingSuggestion(Rating.A, Reason.AS_DUE, ratio);
            case PACE_BEHIND -> new RatingSuggestion(Rating.B, Reason.BEHIND, ratio);
            case PACE_FAR_BEHIND -> new RatingSuggestion(Rating.C, Reason.FAR_BEHIND, ratio);
            case MISSED ->
                ratio != null && ratio.compareTo(FAR_BEHIND) >= 0
                        ? new RatingSuggestion(Rating.B, Reason.BEHIND, ratio)
                        : new RatingSuggestion(Rating.C, Reason.FAR_BEHIND, ratio);
        };
    }

    private static RatingSuggestion none(Reason reason) {
        return new RatingSuggestion(null, reason, null);
    }
}
