package jp.chizai.portal.exchange;

import jp.chizai.portal.practice.PracticeId;

/** A published entry, as far as an exchange at it has to know it. */
record Entry(PracticeId id, String title, boolean illustrative) {

    /** Whether it is of the party itself: nobody thanks or votes for their own. */
    boolean isOf(Party party) {
        return id.tenant().equals(party.tenant());
    }
}
