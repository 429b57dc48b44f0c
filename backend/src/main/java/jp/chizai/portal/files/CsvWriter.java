package jp.chizai.portal.files;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes separated values as spreadsheets open them without asking: UTF-8 with a byte order mark, CRLF. A text that
 * begins like a formula gets a quote before it, so that opening the file carries nothing out.
 */
public final class CsvWriter {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r＝＋－＠";

    private CsvWriter() {}

    /** The rows as a file; cells are text or {@link BigDecimal}, null is blank. */
    public static byte[] write(List<List<Object>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        for (List<Object> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : ",").append(cell(row.get(i)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a spreadsheet would take {@code text} for a formula. */
    static boolean isLikeAFormula(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        String safe = isLikeAFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
