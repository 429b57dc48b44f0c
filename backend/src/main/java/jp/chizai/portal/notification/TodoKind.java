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
    /** Revise a practice entry that was given back. */
    PRACTICE_RETURNED,
    PRACTICE_TO_ENDORSE,
    PRACTICE_TO_CHECK,
    PRACTICE_TO_CONFIRM,
    /** Say that a published entry still holds, or revise or withdraw it. */
    PRACTICE_STALE,
    /** Say what came of an adoption: the KPI's numbers can be compared by now. */
    ADOPTION_EFFECT,
    /** Answer a question about a report. */
    QUESTION,
    /** Answer a question at a practice entry of one's own. */
    PRACTICE_QUESTION,
    /** Bring an improvement to its end, or say how far it has come. */
    IMPROVEMENT,
    /** Decide on a request for more time. */
    EXTENSION
}
