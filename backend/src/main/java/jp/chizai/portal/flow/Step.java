package jp.chizai.portal.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.ProblemException;

/**
 * A step of the flow: from which states it leads where, and whose duty it is in each. Whoever may take something
 * further may also return it.
 */
@Schema(enumAsRef = true)
public enum Step implements Code {
    /** 提出. */
    SUBMIT(FlowState.SUBMITTED, false, Map.of(FlowState.DRAFT, Duty.PREPARE, FlowState.RETURNED, Duty.PREPARE)),
    /** 県承認. */
    ENDORSE(FlowState.ENDORSED, false, Map.of(FlowState.SUBMITTED, Duty.ENDORSE)),
    /** 局確認. */
    CHECK(FlowState.CHECKED, false, Map.of(FlowState.ENDORSED, Duty.CHECK)),
    /** 確定. */
    CONFIRM(FlowState.CONFIRMED, false, Map.of(FlowState.CHECKED, Duty.CONFIRM)),
    /** 差戻し. */
    RETURN(
            FlowState.RETURNED,
            true,
            Map.of(
                    FlowState.SUBMITTED, Duty.ENDORSE,
                    FlowState.ENDORSED, Duty.CHECK,
                    FlowState.CHECKED, Duty.CONFIRM)),
    /** 取下げ: taken back by those who submitted it, until the bureau has checked it. */
    WITHDRAW(FlowState.DRAFT, false, Map.of(FlowState.SUBMITTED, Duty.PREPARE, FlowState.ENDORSED, Duty.PREPARE)),
    /** 確定の取消し: the centre gives a confirmed thing back for correction. */
    REOPEN(FlowState.RETURNED, true, Map.of(FlowState.CONFIRMED, Duty.CONFIRM));

    private final FlowState to;
    private final boolean needsReason;
    private final Map<FlowState, Duty> from;

    Step(FlowState to, boolean needsReason, Map<FlowState, Duty> from) {
        this.to = to;
        this.needsReason = needsReason;
        this.from = new EnumMap<>(from);
    }

    /** Where it leads. */
    public FlowState to() {
        return to;
    }

    public boolean needsReason() {
        return needsReason;
    }

    /** Whose duty the step is in a state; empty where it cannot be taken. */
    public Optional<Duty> dutyIn(FlowState state) {
        return Optional.ofNullable(from.get(state));
    }

    /**
     * Reads a step out of a path: what is none is not there.
     *
     * @throws ProblemException NOT_FOUND
     */
    public static Step ofPath(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    boolean isDutyOf(Duty duty) {
        return from.containsValue(duty);
    }
}
