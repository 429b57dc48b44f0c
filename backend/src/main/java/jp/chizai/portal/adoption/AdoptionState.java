package jp.chizai.portal.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.kernel.Code;

/** How far an adoption has come. It and the improvement by which it is done never contradict each other. */
@Schema(enumAsRef = true)
public enum AdoptionState implements Code {
    /** 検討中. */
    CONSIDERING,
    /** 着手. */
    STARTED,
    /** 実施中: it has become what the prefecture does. */
    RUNNING,
    /** 効果確認: what came of it is said. */
    EFFECT_SEEN,
    /** 中止: why is said. */
    STOPPED;

    /** The states it can come to from here; what was stopped can be taken up again. */
    public List<AdoptionState> possible() {
        Set<AdoptionState> next = switch (this) {
            case CONSIDERING -> EnumSet.of(STARTED, STOPPED);
            case STARTED -> EnumSet.of(RUNNING, EFFECT_SEEN, STOPPED);
            case RUNNING -> EnumSet.of(EFFECT_SEEN, STOPPED);
            case EFFECT_SEEN -> EnumSet.of(RUNNING, STOPPED);
            case STOPPED -> EnumSet.of(STARTED);
        };
        return List.copyOf(next);
    }

    /** Whether the prefecture has it in hand, or in mind. */
    public boolean isActive() {
        return this != STOPPED;
    }

    /** Whether something is done by it, so that an effect can be looked for. */
    boolean isInPractice() {
        return this == STARTED || this == RUNNING || this == EFFECT_SEEN;
    }

    /** Whether it cannot be said without a reason. */
    boolean needsReason() {
        return this == EFFECT_SEEN || this == STOPPED;
    }

    /** What the improvement comes to when the adoption comes here; empty if it stays where it is. */
    Optional<ImprovementState> carries(ImprovementState improvement) {
        return switch (this) {
            case CONSIDERING -> Optional.empty();
            // Begun anew, it is not done any more; what is run for good is.
            case STARTED ->
                improvement == ImprovementState.UNDERWAY ? Optional.empty() : Optional.of(ImprovementState.UNDERWAY);
            case RUNNING ->
                improvement == ImprovementState.PLANNED || improvement == ImprovementState.DROPPED
                        ? Optional.of(ImprovementState.UNDERWAY)
                        : Optional.empty();
            case EFFECT_SEEN -> improvement.isOver() ? Optional.empty() : Optional.of(ImprovementState.DONE);
            case STOPPED -> improvement.isOver() ? Optional.empty() : Optional.of(ImprovementState.DROPPED);
        };
    }

    /** Where the adoption stands when its improvement has come to a state by itself. */
    AdoptionState following(ImprovementState improvement) {
        return switch (improvement) {
            case PLANNED -> this;
            case UNDERWAY -> this == CONSIDERING || this == STOPPED ? STARTED : this;
            case DONE -> this == EFFECT_SEEN ? this : RUNNING;
            case DROPPED -> STOPPED;
        };
    }
}
