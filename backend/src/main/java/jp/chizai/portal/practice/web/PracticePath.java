package jp.chizai.portal.practice.web;

import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.practice.PracticeId;

/** Reads an entry's number out of a path: what cannot be one is an entry that is not there. */
final class PracticePath {

    private PracticePath() {}

    static PracticeId id(String number) {
        return PracticeId.tryParse(number).orElseThrow(ProblemException::notFound);
    }

    /** As {@link #id(String)}, of the tenant whose path it stands in. */
    static PracticeId id(String code, String number) {
        PracticeId id = id(number);
        if (!id.tenant().equals(PathValues.tenant(code))) {
            throw ProblemException.notFound();
        }
        return id;
    }
}
