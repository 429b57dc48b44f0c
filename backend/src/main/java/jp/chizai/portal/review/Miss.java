package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/**
 * Whether a KPI missed what was due in a round, and so what its self-verification has to explain. A missed target needs
 * a cause and a next action before it can be submitted (rule 5); a result that is still missing needs at least a cause.
 *
 * <p>What counts as missed follows the standing: behind the pace due at the end of the round's period, or behind the
 * target once the plan is over. What the parties declared hard to evaluate or cancelled is not measured by its numbers.
 */
@Schema(enumAsRef = true)
public enum Miss implements Code {
    /** Nothing to explain. */
    NONE,
    /** Behind the pace due, or the target. */
    TARGET,
    /** Not behind by what is known, but a result of the round's period is missing. */
    RESULT;

    public static Miss of(Figures figures) {
        return switch (figures.rule()) {
            case MISSED, PACE_BEHIND, PACE_FAR_BEHIND -> TARGET;
            case DECLARED -> NONE;
            case NOTHING_DUE, NOTHING_REPORTED, NO_TARGET, TARGET_MET, NO_PACE_DUE, PACE_MET ->
                figures.missing().isEmpty() ? NONE : RESULT;
        };
    }

    boolean needsCause() {
        return this != NONE;
    }

    boolean needsNextAction() {
        return this == TARGET;
    }
}
