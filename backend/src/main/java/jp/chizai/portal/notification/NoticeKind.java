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
    IMPROVEMENT_OVERDUE
}
