package jp.chizai.portal.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** What people are told of. Its words are the message {@code notice.<code>}. */
@Schema(enumAsRef = true)
public enum NoticeKind implements Code {
    KPI_WAITS,
    KPI_RETURNED,
    KPI_CONFIRMED,
    PLAN_OPENED,
    ROUND_OPENED,
    ROUND_CHANGED,
    ROUND_CLOSED,
    ROUND_REOPENED,
    REMINDER,
    EXTENSION_REQUESTED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    REPORT_WAITS,
    REPORT_RETURNED,
    REPORT_CONFIRMED,
    COMMENT,
    QUESTION,
    ANSWER,
    RESULTS_DUE_SOON,
    RESULTS_OVERDUE,
    REPORT_DUE_SOON,
    REPORT_OVERDUE,
    IMPROVEMENT_DUE_SOON,
    IMPROVEMENT_OVERDUE,
    PRACTICE_WAITS,
    PRACTICE_RETURNED,
    PRACTICE_PUBLISHED,
    PRACTICE_WITHDRAWN,
    PRACTICE_QUESTION,
    PRACTICE_ANSWER,
    PRACTICE_THANKS,
    PRACTICE_MATCH,
    PRACTICE_ADOPTED,
    ADOPTION_EFFECT_SEEN,
    ADOPTION_STOPPED,
    ADOPTED_PRACTICE_REVISED,
    ADOPTED_PRACTICE_WITHDRAWN
}
