package jp.chizai.portal.kernel;

import java.util.Arrays;

/**
 * The kinds of refusal a caller can be given. The slug is stable: it ends the problem's {@code type}
 * ({@code /problems/year-locked}, RFC 9457) and names its messages ({@code problem.year-locked.title}).
 */
public enum Problem implements Code {
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    INVALID_REQUEST(400),
    INVALID_PERIOD(400),
    CONFLICT(409),
    PERIOD_NOT_OPEN(409),
    YEAR_LOCKED(409),
    /** In preparation still, or over: no KPI is defined in it. */
    PLAN_NOT_OPEN(409),
    /** Never theirs, in whatever state the thing is. */
    STEP_NOT_ENTITLED(403),
    /** Nobody endorses what they alone wrote. */
    SOLE_AUTHOR(403),
    /** Not in the state the thing is in. */
    STEP_NOT_POSSIBLE(409),
    /** Something has to be written first; the faults say what. */
    INCOMPLETE(409),
    /** Numbers of a definition that was amended meanwhile; the faults say whose. */
    AMENDED_SINCE(409),
    ROUND_CLOSED(409),
    /** A value far from its history; sent again as confirmed it is taken. */
    UNUSUAL_VALUE(409),
    /** Nobody thanks or votes for their own entry. */
    OWN_PRACTICE(409),
    /** Others rely on what was asked. */
    ALREADY_ANSWERED(409),
    TOO_MANY_SUBSCRIPTIONS(409),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    /** A file that is not what it should be, or not safe to open. */
    FILE_REFUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    SERVICE_UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** The problem for a status the framework chose by itself; {@link #INTERNAL} for an unknown one. */
    public static Problem ofStatus(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL);
    }
}
