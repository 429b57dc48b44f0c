package jp.chizai.portal.files;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.chizai.portal.kernel.ProblemException;

/**
 * Reads the first visible sheet of a workbook as a stream. However large the file says it is or turns out to be, no
 * more than {@value #MOST_BYTES} bytes of it are ever unpacked; document types and outside references are not followed.
 */
final class XlsxReader {

    /** What a workbook of the most rows needs several times over. */
    private static final long MOST_BYTES = 64L << 20;

    /** A double holds 15 decimal digits for certain; what a workbook writes beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);

    private enum Style {
        PLAIN,
        DATE,
        PERCENT
    }

    private final byte[] content;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpacked;

    private final Map<String, String> targets = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private String sheet;
    private boolean from1904;

    private XlsxReader(byte[] content) {
        this.content = content;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    static Table read(byte[] content) {
        return new XlsxReader(content).read();
    }

    private Table read() {
        // Parts stand in a ZIP in any order: first what the sheet refers to, then the sheet.
        eachPart(Map.of(
                "xl/_rels/workbook.xml.rels", this::readTargets,
                "xl/workbook.xml", this::readWorkbook,
                "xl/sharedStrings.xml", this::readTexts,
                "xl/styles.xml", this::readStyles));
        String part = targets.get(sheet);
        if (part == null) {
            throw damaged();
        }
        List<Table.Row> rows = new ArrayList<>();
        eachPart(Map.of(part, xml -> readSheet(xml, rows)));
        return new Table(rows);
    }

    private interface Part {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void eachPart(Map<String, Part> wanted) {
        unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            // What is not wanted is unpacked too when it is skipped, so all of it is read through the counter.
            InputStream counted = new Counted(zip);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Part part = wanted.get(entry.getName());
                if (part != null) {
                    part.read(xml.createXMLStreamReader(counted));
                }
                counted.skip(Long.MAX_VALUE);
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever is wrong inside, to whoever sent it the file is damaged; what was too large comes wrapped.
            throw isTooLarge(e) ? FileFault.of("field.file-too-large-inside", MOST_BYTES >> 20) : damaged();
        }
    }

    private static boolean isTooLarge(Throwable thrown) {
        return thrown != null
                && (thrown instanceof TooLargeException
                        || isTooLarge(
                                thrown instanceof XMLStreamException wrapped
                                        ? wrapped.getNestedException()
                                        : thrown.getCause()));
    }

    private static ProblemException damaged() {
        return FileFault.of("field.file-damaged");
    }

    private void readTargets(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void readWorkbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = isTrue(attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")
                        && sheet == null
                        && (attribute(xml, "state").isEmpty()
                                || attribute(xml, "state").equals("visible"))) {
                    sheet = attribute(xml, "id");
                }
            }
        }
    }

    private void readTexts(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(readText(xml, "si"));
            }
        }
    }

    /** The text within an element; readings (furigana) beside it are not part of it. */
    private static String readText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    reading = true;
                } else if (xml.getLocalName().equals("t")) {
                    String part = xml.getElementText();
                    text.append(reading ? "" : part);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    reading = false;
                } else if (xml.getLocalName().equals(element)) {
                    return text.toString();
                }
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            int format = number(attribute(xml, "numFmtId"));
                            styles.add(style(format, formats.get(format)));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders say nothing about a value.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
    }

    /** Formats below 164 are built in: 9 and 10 are per cents, 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates. */
    private static Style style(int id, String format) {
        if (format == null) {
            boolean date = (id >= 14 && id <= 22)
                    || (id >= 27 && id <= 36)
                    || (id >= 45 && id <= 47)
                    || (id >= 50 && id <= 58);
            return id == 9 || id == 10 ? Style.PERCENT : date ? Style.DATE : Style.PLAIN;
        }
        String code = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "");
        if (code.indexOf('%') >= 0) {
            return Style.PERCENT;
        }
        return code.matches("(?i).*[ymdeg].*") && !code.equalsIgnoreCase("General") ? Style.DATE : Style.PLAIN;
    }

    private void readSheet(XMLStreamReader xml, List<Table.Row> rows) throws XMLStreamException {
        int number = 0;
        List<Table.Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    String given = attribute(xml, "r");
                    number = given.isEmpty() ? number + 1 : number(given);
                    cells = new ArrayList<>();
                } else if (xml.getLocalName().equals("c")) {
                    int column = column(attribute(xml, "r"), cells.size());
                    while (cells.size() < column) {
                        cells.add(Table.Cell.EMPTY);
                    }
                    cells.add(readCell(xml));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                Table.Row row = new Table.Row(number, List.copyOf(cells));
                if (!row.isEmpty()) {
                    rows.add(row);
                    if (rows.size() > Table.MOST_ROWS + 1) {
                        throw FileFault.of("field.file-too-many-rows", Table.MOST_ROWS);
                    }
                }
            }
        }
    }

    private Table.Cell readCell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String styled = attribute(xml, "s");
        String text = "";
        boolean formula = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> text = xml.getElementText();
                    case "is" -> text = readText(xml, "is");
                    default -> {
                        // Extensions say nothing about the value.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (formula) {
            return Table.Cell.FORMULA;
        }
        return Table.Cell.of(
                switch (type) {
                    case "s" -> texts.get(number(text));
                    case "inlineStr", "str", "e" -> text;
                    case "b" -> isTrue(text) ? "TRUE" : "FALSE";
                    default -> text.isEmpty() ? "" : amount(text, styled.isEmpty() ? 0 : number(styled));
                });
    }

    private String amount(String text, int styled) {
        BigDecimal amount = new BigDecimal(text).round(DIGITS);
        Style style = styled < styles.size() ? styles.get(styled) : Style.PLAIN;
        if (style == Style.DATE && amount.signum() >= 0 && amount.compareTo(BigDecimal.valueOf(2_958_465)) <= 0) {
            return (from1904 ? DAY_ZERO_OF_1904 : DAY_ZERO)
                    .plusDays(amount.longValue())
                    .toString();
        }
        if (style == Style.PERCENT) {
            return plain(amount.movePointRight(2)) + "%";
        }
        return plain(amount);
    }

    /** A number beyond any sense stays in its short form: written out it would be a bomb of its own. */
    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return Math.abs(stripped.scale()) > 30 ? stripped.toString() : stripped.toPlainString();
    }

    /** The column of a reference such as {@code AB12}, from 0; {@code next} where the cell does not say. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > 16_384) {
                throw damaged();
            }
        }
        int at = column == 0 ? next : column - 1;
        if (at < next) {
            throw damaged();
        }
        if (at >= Table.MOST_COLUMNS) {
            throw FileFault.of("field.file-too-many-columns", Table.MOST_COLUMNS);
        }
        return at;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    /** An attribute by its local name: strict and transitional workbooks differ in their namespaces. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static final class TooLargeException extends IOException {}

    /** Counts what is unpacked, and never closes the ZIP, which has further entries. */
    private final class Counted extends FilterInputStream {

        private final byte[] discarded = new byte[8192];

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            unpacked += Math.max(count, 0);
            if (unpacked > MOST_BYTES) {
                throw new TooLargeException();
            }
            return count;
        }

        @Override
        public long skip(long length) throws IOException {
            long skipped = 0;
            for (int count = 0; count >= 0; count = read(discarded, 0, discarded.length)) {
                skipped += count;
            }
            return skipped;
        }

        @Override
        public void close() {
            // The reader of a part may close it; the next part is still to come.
        }
    }
}
