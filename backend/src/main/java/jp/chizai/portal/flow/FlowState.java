package jp.chizai.portal.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.kernel.Code;

/** How far something submitted has come. */
@Schema(enumAsRef = true)
public enum FlowState implements Code {
    /** 作成中: only its prefecture sees it. */
    DRAFT,
    /** 提出済: waits for the prefecture's approver. */
    SUBMITTED,
    /** 県承認済: waits for the bureau. */
    ENDORSED,
    /** 局確認済: waits for the centre. */
    CHECKED,
    /** 確定. */
    CONFIRMED,
    /** 差戻し: back with those who wrote it, with a reason. */
    RETURNED;

    /** Whether its writers may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether bureau and centre see it: what was not submitted, or was given back, stays in its prefecture. */
    public boolean isReleased() {
        return !isOpen();
    }

    /**
     * Whether it waits for somebody who could take the steps {@code possible}. A draft does not wait for a step yet, and
     * taking back what one has submitted waits for nobody.
     */
    public boolean waitsFor(List<Step> possible) {
        return possible.stream().anyMatch(step -> switch (step) {
            case ENDORSE, CHECK, CONFIRM -> true;
            case SUBMIT -> this == RETURNED;
            case RETURN, WITHDRAW, REOPEN -> false;
        });
    }
}
