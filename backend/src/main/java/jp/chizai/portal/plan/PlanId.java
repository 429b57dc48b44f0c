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

    /** The identifier of the plan with a number. */
    public static PlanId of(int number) {
        return new PlanId("plan-" + number);
    }

    /** The number it ends with: the second plan is {@code plan-2}. */
    public int number() {
        return Integer.parseInt(value.substring("plan-".length()));
    }

    /** Whether {@code text} has the form of a plan's identifier. */
    public static boolean isValid(String text) {
        return text.matches(FORM);
    }
}
