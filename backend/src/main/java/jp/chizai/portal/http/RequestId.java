package jp.chizai.portal.http;

import java.util.Optional;
import org.slf4j.MDC;

/** The id of the request being answered, as its log lines and its answer carry it. */
public final class RequestId {

    static final String MDC_KEY = "requestId";

    private RequestId() {}

    /** Empty where no request is being answered: at a start, on a schedule. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }
}
