package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.kernel.Code;

/** How far a prefecture has come with its report to a round. */
@Schema(enumAsRef = true)
public enum ReportProgress implements Code {
    /** 未着手. */
    NOT_STARTED,
    /** 作成中. */
    IN_PROGRESS,
    SUBMITTED,
    ENDORSED,
    CHECKED,
    CONFIRMED,
    RETURNED;

    static ReportProgress of(FlowState state) {
        return state == FlowState.DRAFT ? IN_PROGRESS : valueOf(state.name());
    }

    /** Whether the prefecture has nothing left to do. */
    public boolean isHandedIn() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS, RETURNED -> false;
            case SUBMITTED, ENDORSED, CHECKED, CONFIRMED -> true;
        };
    }
}
