package jp.chizai.portal.kernel;

import java.util.Optional;

/** What people write: stripped, of limited length, and without characters that no screen shows. */
public final class Texts {

    private Texts() {}

    /** The text without surrounding space; null where nothing is written. */
    public static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What is wrong with a text that has to be written; empty if nothing is. */
    public static Optional<FieldFault> faultOf(String field, String text, int longest) {
        return text == null
                ? Optional.of(FieldFault.of(field, "field.required"))
                : faultOfOptional(field, text, longest);
    }

    /** As {@link #faultOf}, for a text that may be null. */
    public static Optional<FieldFault> faultOfOptional(String field, String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            return Optional.of(FieldFault.of(field, "field.too-long", longest));
        }
        return isPlain(text) ? Optional.empty() : Optional.of(FieldFault.of(field, "field.control-characters"));
    }

    /** Whether the text can be stored and read: no control characters but line breaks and tabs, no half of a pair. */
    public static boolean isPlain(String text) {
        // PostgreSQL stores no NUL; other control characters have no place in a text either.
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                        || Character.getType(c) == Character.SURROGATE);
    }
}
