package jp.chizai.portal.improvement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.chizai.portal.kernel.Code;

/** How far an improvement has come. */
@Schema(enumAsRef = true)
public enum ImprovementState implements Code {
    /** 着手前. */
    PLANNED,
    /** 実施中. */
    UNDERWAY,
    /** 完了: what came of it is written down. */
    DONE,
    /** 取りやめ: why is written down. */
    DROPPED;

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == DONE || this == DROPPED;
    }

    /** The states it can come to from here; what is over can only be taken up again. */
    public List<ImprovementState> possible() {
        Set<ImprovementState> next = switch (this) {
            case PLANNED -> EnumSet.of(UNDERWAY, DONE, DROPPED);
            case UNDERWAY -> EnumSet.of(DONE, DROPPED);
            case DONE, DROPPED -> EnumSet.of(UNDERWAY);
        };
        return List.copyOf(next);
    }

    boolean leadsTo(ImprovementState next) {
        return next == this || possible().contains(next);
    }
}
