package jp.chizai.portal.plan;

import jp.chizai.portal.kernel.Code;

/** What kind of KPI it is within its plan. */
public enum Kind implements Code {
    /** Set by a prefecture (地域KPI). */
    REGIONAL,
    /** Set by JPO and INPIT (中央KPI). */
    CENTRAL,
    /** The core one among the central KPIs (基幹中央KPI). */
    CORE,
    /** A central KPI that accompanies the core one (付随). */
    ACCOMPANYING,
    /** An outcome indicator of the centre (効果指標). */
    OUTCOME;

    /** The group it is counted in; outcome indicators are effects, not KPIs, and are counted apart. */
    public Category category() {
        return switch (this) {
            case REGIONAL -> Category.REGIONAL;
            case CENTRAL, CORE, ACCOMPANYING -> Category.CENTRAL;
            case OUTCOME -> Category.OUTCOME;
        };
    }

    /** Whether a prefecture or the centre sets it. */
    public Level level() {
        return this == REGIONAL ? Level.REGIONAL : Level.CENTRAL;
    }

    /** Who sets a KPI. */
    public enum Level implements Code {
        REGIONAL,
        CENTRAL
    }

    /** The groups in which the national view counts. */
    public enum Category implements Code {
        REGIONAL,
        CENTRAL,
        OUTCOME
    }
}
