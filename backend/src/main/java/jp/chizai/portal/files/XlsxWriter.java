package jp.chizai.portal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook as data: one table a sheet, its header in row 1, no merged cells, numbers as numbers, text as text
 * whatever it looks like, and no formula.
 */
public final class XlsxWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Places in the list of styles below: those of the columns by their use, then that of a header.
    private static final int HEADER = 3;

    /**
     * A sheet.
     *
     * @param header names of the columns; none for a sheet that is no table
     * @param rows cells are text or {@link BigDecimal}, null is blank
     */
    public record Sheet(String name, List<Column> header, List<List<Object>> rows) {}

    /**
     * A column.
     *
     * @param width in characters
     * @param use what people do with it
     */
    public record Column(String name, int width, Use use) {}

    /** Whether people read a column or fill it in; what they fill in is shown so. */
    public enum Use {
        READ,
        FILL_IN_NUMBER,
        FILL_IN_TEXT
    }

    private XlsxWriter() {}

    /** The sheets as a file. */
    public static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes(sheets.size()));
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook(sheets));
            StringBuilder parts = new StringBuilder(relation(sheets.size() + 1, "styles", "styles.xml"));
            for (int i = 1; i <= sheets.size(); i++) {
                parts.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
                put(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
            }
            put(zip, "xl/_rels/workbook.xml.rels", relations(parts.toString()));
            put(zip, "xl/styles.xml", styles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(override("/xl/workbook.xml", "sheet.main"));
        types.append(override("/xl/styles.xml", "styles"));
        for (int i = 1; i <= sheets; i++) {
            types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        return types.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String workbook(List<Sheet> sheets) {
        StringBuilder text = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            text.append("<sheet name=\"").append(escape(sheets.get(i - 1).name()));
            text.append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
        }
        return text.append("</sheets></workbook>").toString();
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Yu Gothic\"/></font>"
                + "<font><b/><sz val=\"11\"/><color rgb=\"FFFFFFFF\"/><name val=\"Yu Gothic\"/></font></fonts>"
                + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + fill("FF00118F")
                + fill("FFFFFBE6")
                + "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
                + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>"
                + "<diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"3\" borderId=\"1\" xfId=\"0\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"3\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\""
                + " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
                + "</cellXfs></styleSheet>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>";
    }

    private static String sheet(Sheet sheet) {
        StringBuilder text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
        text.append("<sheetViews><sheetView workbookViewId=\"0\">");
        if (!sheet.header().isEmpty()) {
            text.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        }
        text.append("</sheetView></sheetViews><cols>");
        List<Column> columns = sheet.header().isEmpty() ? List.of(new Column("", 110, Use.READ)) : sheet.header();
        for (int i = 0; i < columns.size(); i++) {
            text.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                    .formatted(i + 1, i + 1, columns.get(i).width()));
        }
        text.append("</cols><sheetData>");
        int number = 0;
        if (!sheet.header().isEmpty()) {
            text.append("<row r=\"").append(++number).append("\">");
            sheet.header().forEach(column -> cell(text, column.name(), HEADER));
            text.append("</row>");
        }
        for (List<Object> row : sheet.rows()) {
            text.append("<row r=\"").append(++number).append("\">");
            for (int i = 0; i < row.size(); i++) {
                cell(text, row.get(i), columns.get(i).use().ordinal());
            }
            text.append("</row>");
        }
        return text.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder text, Object value, int style) {
        text.append("<c s=\"").append(style).append('"');
        if (value == null) {
            text.append("/>");
        } else if (value instanceof BigDecimal number) {
            text.append("><v>").append(number.toPlainString()).append("</v></c>");
        } else {
            text.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escape(value.toString()))
                    .append("</t></is></c>");
        }
    }

    /** What XML has no place for is left out: no stored text holds it anyway. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '&' -> safe.append("&amp;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
