package jp.chizai.portal.files;

import jp.chizai.portal.kernel.ProblemException;

/** Decides which files are kept beside what people write: those that are what they are called and carry out nothing. */
public final class KnownFiles {

    private KnownFiles() {}

    /**
     * The kind of a file that may be kept.
     *
     * @param name what it is called; its end has to fit its content
     * @throws ProblemException {@code file-refused} for what is none of the kinds that are kept, is called otherwise than
     *     it is, or carries macros
     */
    public static FileKind kindOf(String name, byte[] content) {
        FileKind kind = FileKind.of(content);
        switch (kind) {
            case MACRO -> throw FileFault.of("field.file-macros");
            case OLE -> throw FileFault.of("field.file-old-or-encrypted");
            case TEXT, UNKNOWN -> throw FileFault.of("field.file-kind");
            default -> {
                if (!kind.isCalled(name)) {
                    throw FileFault.of("field.file-extension");
                }
            }
        }
        return kind;
    }
}
