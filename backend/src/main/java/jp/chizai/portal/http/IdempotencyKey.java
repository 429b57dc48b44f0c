package jp.chizai.portal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;

/**
 * The {@code Idempotency-Key} of a request, or none, together with what was asked. A controller takes it as a parameter
 * and hands it to {@link Idempotency}.
 *
 * @param value 1 to 128 visible ASCII characters; null if the caller sent no key
 * @param target method and path of the request
 */
public record IdempotencyKey(String value, String target) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    static IdempotencyKey of(HttpServletRequest request) {
        String value = request.getHeader(HEADER);
        if (value != null && !FORM.matcher(value).matches()) {
            throw ProblemException.invalid(FieldFault.of(HEADER, "header.idempotency-key"));
        }
        return new IdempotencyKey(value, request.getMethod() + " " + request.getRequestURI());
    }

    boolean isAbsent() {
        return value == null;
    }
}
