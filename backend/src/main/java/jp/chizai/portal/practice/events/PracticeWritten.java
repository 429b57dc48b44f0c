package jp.chizai.portal.practice.events;

import java.util.Map;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;

/**
 * Somebody wrote in a version of an entry. Published in the transaction of the change.
 *
 * @param number of the version
 * @param from the changed fields before
 * @param to the changed fields after
 */
public record PracticeWritten(
        PracticeId id, int number, Kind kind, Map<String, Object> from, Map<String, Object> to, Author by)
        implements Audited {

    /** What was done. */
    public enum Kind implements Code {
        /** An entry was begun. */
        DRAFT,
        /** A new version of a published one was begun. */
        REVISE,
        /** A draft was changed. */
        EDIT,
        /** A draft was given up. */
        ABANDON
    }

    @Override
    public TenantId tenant() {
        return id.tenant();
    }

    @Override
    public Change change() {
        return new Change(
                by, "practice." + kind.code(), "practices/" + id + "/versions/" + number, null, from, to, null);
    }

    /** What is written into a version is read outside the prefecture only once that version is submitted. */
    @Override
    public boolean isDraft() {
        return true;
    }
}
