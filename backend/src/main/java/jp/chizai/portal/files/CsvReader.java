package jp.chizai.portal.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads separated values (RFC 4180): UTF-8 with or without a byte order mark, or Windows-31J as Japanese Excel saves
 * it; commas, or tabs as when cells are copied. The encoding is told by the bytes, and a file that is partly one and
 * partly the other is refused rather than guessed at.
 */
final class CsvReader {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final String text;
    private final char separator;
    private final List<Table.Row> rows = new ArrayList<>();

    private List<Table.Cell> cells = new ArrayList<>();
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
        String head = text.lines().findFirst().orElse("");
        this.separator = head.indexOf('\t') >= 0 && head.indexOf(',') < 0 ? '\t' : ',';
    }

    static Table read(byte[] content) {
        return new Table(new CsvReader(decode(content)).rows());
    }

    private List<Table.Row> rows() {
        int first = line;
        while (at < text.length()) {
            cells.add(text.charAt(at) == '"' ? quoted() : plain());
            if (cells.size() > Table.MOST_COLUMNS) {
                throw FileFault.of("field.file-too-many-columns", Table.MOST_COLUMNS);
            }
            if (at >= text.length() || text.charAt(at) != separator) {
                endOfLine();
                keep(first);
                first = line;
            } else {
                at++;
            }
        }
        // A separator was the file's last character: the empty cell behind it says nothing.
        keep(first);
        return rows;
    }

    private Table.Cell plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return cell(text.substring(from, at));
    }

    private Table.Cell quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw FileFault.of("field.file-open-quote", opened);
            }
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else {
                break;
            }
        }
        // What follows the closing quote belongs to the cell, as spreadsheets read it.
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            cell.append(text.charAt(at++));
        }
        return cell(cell.toString());
    }

    /** Takes away the quote that {@link CsvWriter} puts before what a spreadsheet would take for a formula. */
    private static Table.Cell cell(String text) {
        String stripped = text.strip();
        return Table.Cell.of(
                stripped.length() > 1 && stripped.charAt(0) == '\'' && CsvWriter.isLikeAFormula(stripped.substring(1))
                        ? stripped.substring(1)
                        : stripped);
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private void keep(int number) {
        Table.Row row = new Table.Row(number, List.copyOf(cells));
        cells = new ArrayList<>();
        if (row.isEmpty()) {
            return;
        }
        rows.add(row);
        if (rows.size() > Table.MOST_ROWS + 1) {
            throw FileFault.of("field.file-too-many-rows", Table.MOST_ROWS);
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static String decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            String text = tryDecode(content, 3, content.length, StandardCharsets.UTF_8);
            if (text == null) {
                throw FileFault.of("field.file-encoding");
            }
            return text;
        }
        String utf8 = tryDecode(content, 0, content.length, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        refuseMixed(content);
        String windows = tryDecode(content, 0, content.length, WINDOWS_31J);
        if (windows == null) {
            throw FileFault.of("field.file-encoding");
        }
        return windows;
    }

    /**
     * Bytes of UTF-8 can be read as Windows-31J, as nonsense. So in a file that is not UTF-8 no line may be it: Japanese
     * in UTF-8 takes three bytes a character, a pattern that Windows-31J hardly ever has by chance.
     */
    private static void refuseMixed(byte[] content) {
        int from = 0;
        int line = 1;
        for (int i = 0; i <= content.length; i++) {
            if (i == content.length || content[i] == '\n') {
                String utf8 = tryDecode(content, from, i, StandardCharsets.UTF_8);
                if (utf8 != null && utf8.codePoints().anyMatch(c -> c > 0x7FF)) {
                    throw FileFault.of("field.file-mixed-encodings", line);
                }
                from = i + 1;
                line++;
            }
        }
    }

    private static String tryDecode(byte[] content, int from, int to, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
