package jp.chizai.portal.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.TenantId;

/**
 * The number of a practice entry as people cite it: {@code 02-0003} is the third of prefecture 02.
 *
 * @param number counts the prefecture's entries, from 1
 */
public record PracticeId(TenantId tenant, int number) implements Comparable<PracticeId> {

    private static final Pattern FORM = Pattern.compile("(\\d{2})-(\\d{4,7})");
    private static final Comparator<PracticeId> IN_ORDER =
            Comparator.comparing(PracticeId::tenant).thenComparing(PracticeId::number);

    public PracticeId {
        if (number < 1) {
            throw new IllegalArgumentException("entries are counted from 1");
        }
    }

    /** Reads a written number; empty for what is none. */
    public static Optional<PracticeId> tryParse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) == 0) {
            return Optional.empty();
        }
        return TenantId.ofPrefecture(form.group(1))
                .map(tenant -> new PracticeId(tenant, Integer.parseInt(form.group(2))))
                .filter(id -> id.code().equals(text));
    }

    /**
     * As {@link #tryParse}.
     *
     * @throws IllegalArgumentException if {@code text} is none
     */
    @JsonCreator
    public static PracticeId parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not an entry's number: " + text));
    }

    /** The written number: {@code 02-0003}. */
    @JsonValue
    public String code() {
        return "%s-%04d".formatted(tenant.code(), number);
    }

    @Override
    public int compareTo(PracticeId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code();
    }
}
