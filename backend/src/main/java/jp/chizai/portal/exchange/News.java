package jp.chizai.portal.exchange;

import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * Something at an entry that people of another tenant than its author's are to hear of.
 *
 * @param identity the same whenever it is told of, and another for everything else
 * @param to whose people are to hear of it
 * @param addressee the one person meant; null where it is the office that answers for the entry
 * @param question the question it is or belongs to; null where it belongs to none
 * @param detail what more there is to name; null for nothing
 */
public record News(
        Kind kind,
        String identity,
        TenantId to,
        String addressee,
        PracticeId practice,
        UUID question,
        String title,
        String detail,
        Author by,
        Instant at) {

    /** What happened. */
    public enum Kind {
        QUESTION,
        ANSWER,
        THANKS,
        /** An entry was published that matches a search somebody keeps. */
        MATCH
    }
}
