package jp.chizai.portal.files;

import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;

/** Refuses a file as a whole: it is not what it should be, or not safe to open. */
public final class FileFault {

    private FileFault() {}

    /**
     * The refusal of a file.
     *
     * @param code stable code and key of its message: {@code field.file-macros}
     */
    public static ProblemException of(String code, Object... arguments) {
        return new ProblemException(Problem.FILE_REFUSED, FieldFault.of("file", code, arguments));
    }
}
