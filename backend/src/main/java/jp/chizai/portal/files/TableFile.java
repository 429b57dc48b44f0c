package jp.chizai.portal.files;

/** Reads a file of unknown origin as a table: what it is, its content says, and never its name. */
public final class TableFile {

    private TableFile() {}

    /**
     * The rows of an XLSX or CSV file.
     *
     * @throws jp.chizai.portal.kernel.ProblemException {@code file-refused}, with what is the matter
     */
    public static Table read(byte[] content) {
        return switch (FileKind.of(content)) {
            case XLSX -> XlsxReader.read(content);
            case MACRO -> throw FileFault.of("field.file-macros");
            case OLE -> throw FileFault.of("field.file-old-or-encrypted");
            case TEXT -> CsvReader.read(content);
            default -> throw FileFault.of("field.file-no-table");
        };
    }
}
