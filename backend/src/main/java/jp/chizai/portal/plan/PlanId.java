package jp.chizai.portal.plan;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifier of an action plan: {@code plan-1}, {@code plan-2}. */
public record PlanId(@JsonValue String value) {

    private static final String FORM = "plan-[1-9][0-9]{0,5}";

    public PlanId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a plan: " + value);
        }
    }

    /** Whether {@code text} has the form of a plan's identifier. */
    public static boolean isValid(String text) {
        return text.matches(FORM);
    }
}
