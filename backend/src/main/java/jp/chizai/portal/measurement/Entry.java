package jp.chizai.portal.measurement;

import java.math.BigDecimal;

/**
 * What a person enters for a period.
 *
 * @param value in the KPI's unit; null takes back what was entered before
 * @param note empty if there is nothing to add; at most {@value #LONGEST_NOTE} characters
 */
public record Entry(BigDecimal value, String note) {

    public static final int LONGEST_NOTE = 2000;

    /** Takes back what was entered: a blank is not 0. */
    static final Entry BLANK = new Entry(null, "");

    public Entry {
        note = note == null ? "" : note.strip();
    }
}
