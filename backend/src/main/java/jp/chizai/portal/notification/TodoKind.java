package jp.chizai.portal.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Code;

/** What somebody has to do. */
@Schema(enumAsRef = true)
public enum TodoKind implements Code {
    /** Record a result. */
    RESULT,
    /** Write and submit the report to a round. */
    REPORT,
    /** Revise a report that was given back. */
    REPORT_RETURNED,
    REPORT_TO_ENDORSE,
    REPORT_TO_CHECK,
    REPORT_TO_CONFIRM,
    /** Revise the definition of a KPI that was given back. */
    DEFINITION_RETURNED,
    DEFINITION_TO_ENDORSE,
    DEFINITION_TO_CHECK,
    DEFINITION_TO_CONFIRM,
    /** Answer a question about a report. */
    QUESTION,
    /** Bring an improvement to its end, or say how far it has come. */
    IMPROVEMENT,
    /** Decide on a request for more time. */
    EXTENSION
}
