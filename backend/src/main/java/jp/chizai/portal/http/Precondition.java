package jp.chizai.portal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import org.springframework.http.HttpHeaders;

/**
 * On what a write depends (RFC 9110, 13.1): that the thing is still the one the caller saw ({@code If-Match}), or that
 * there is none yet ({@code If-None-Match: *}). A controller takes it as a parameter; a request with neither is refused
 * with {@link Problem#PRECONDITION_REQUIRED} before the controller runs.
 */
public final class Precondition {

    private static final String ANY = "*";
    // A comma may stand inside a tag, so the list cannot be split at commas.
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)");

    private final boolean absent;
    private final boolean any;
    private final List<String> strongTags;

    private Precondition(boolean absent, boolean any, List<String> strongTags) {
        this.absent = absent;
        this.any = any;
        this.strongTags = strongTags;
    }

    /** There must be nothing yet: {@code If-None-Match: *}. */
    public static Precondition absent() {
        return new Precondition(true, false, List.of());
    }

    /** The thing must still have this entity tag (without its quotes). */
    public static Precondition matches(String etag) {
        return new Precondition(false, false, List.of(etag));
    }

    /**
     * Reads the condition out of a request's headers.
     *
     * @throws ProblemException PRECONDITION_REQUIRED with neither header; INVALID_REQUEST if a header is malformed, if
     *     both are there, or if {@code If-None-Match} asks for anything else than {@code *}
     */
    static Precondition of(HttpServletRequest request) {
        String match = header(request, HttpHeaders.IF_MATCH);
        String noneMatch = header(request, HttpHeaders.IF_NONE_MATCH);
        if (match == null && noneMatch == null) {
            throw new ProblemException(Problem.PRECONDITION_REQUIRED);
        }
        if (match != null && noneMatch != null) {
            throw ProblemException.invalid(FieldFault.of(HttpHeaders.IF_NONE_MATCH, "header.either-or"));
        }
        if (noneMatch != null) {
            if (!noneMatch.strip().equals(ANY)) {
                throw ProblemException.invalid(FieldFault.of(HttpHeaders.IF_NONE_MATCH, "header.only-asterisk"));
            }
            return absent();
        }
        return match.strip().equals(ANY)
                ? new Precondition(false, true, List.of())
                : new Precondition(false, false, strongTags(match));
    }

    /** Whether the caller expects that nothing is there yet. */
    public boolean expectsAbsence() {
        return absent;
    }

    /**
     * Refuses the write unless the condition holds.
     *
     * @param etag entity tag, without quotes, of what is there; null if nothing is
     * @param current what is there, for the caller to compare with; null if nothing is
     * @throws ProblemException PRECONDITION_FAILED, carrying {@code current}
     */
    public void verify(String etag, Object current) {
        boolean holds = absent ? etag == null : etag != null && (any || strongTags.contains(etag));
        if (!holds) {
            throw ProblemException.preconditionFailed(current);
        }
    }

    /** Several lines of one header are one list (RFC 9110, 5.3). */
    private static String header(HttpServletRequest request, String name) {
        List<String> lines = Collections.list(request.getHeaders(name));
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** The tags that can match: a weak one never does here, as a write needs byte-for-byte certainty. */
    private static List<String> strongTags(String header) {
        List<String> strong = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && tag.find(end) && tag.start() == end) {
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            end = tag.end();
        }
        if (end < header.length() || header.isBlank()) {
            throw ProblemException.invalid(FieldFault.of(HttpHeaders.IF_MATCH, "header.malformed-etag"));
        }
        return List.copyOf(strong);
    }
}
