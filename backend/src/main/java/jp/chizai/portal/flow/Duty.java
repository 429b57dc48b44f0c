package jp.chizai.portal.flow;

/** The parts people play in the flow. Who holds which stands in the access table. */
public enum Duty {
    /** Writes, submits and takes back. */
    PREPARE,
    /** Endorses for the prefecture. */
    ENDORSE,
    /** Checks for the bureau. */
    CHECK,
    /** Confirms for the centre. */
    CONFIRM
}
