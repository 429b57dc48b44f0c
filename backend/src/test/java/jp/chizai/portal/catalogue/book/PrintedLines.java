package jp.chizai.portal.catalogue.book;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a printed document as they stand on its pages, without what stands above and below them. */
final class PrintedLines extends PDFTextStripper {

    private static final int TOP = 70;
    private static final int BOTTOM = 775;

    /** What lies no further apart is on one line: in tenths of a point. */
    private static final int SAME_LINE = 25;

    private static final int PAGE = 100_000;

    private final TreeMap<Integer, StringBuilder> lines = new TreeMap<>();

    private PrintedLines() {
        setSortByPosition(true);
    }

    static List<String> of(PDDocument document) throws IOException {
        PrintedLines read = new PrintedLines();
        read.getText(document);
        return read.lines.values().stream()
                .map(line -> line.toString().strip())
                .filter(line -> line.length() > 1)
                .toList();
    }

    /** Whether a line begins with what may not begin one, or ends with what may not end one. */
    static boolean breaksTheRules(String line) {
        return KinsokuBreaker.NOT_AT_START.indexOf(line.charAt(0)) >= 0
                || KinsokuBreaker.NOT_AT_END.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            if (position.getY() > TOP && position.getY() < BOTTOM) {
                int y = getCurrentPageNo() * PAGE + Math.round(position.getY() * 10);
                Integer near = lines.floorKey(y + SAME_LINE);
                int line = near == null || near < y - SAME_LINE ? y : near;
                lines.computeIfAbsent(line, first -> new StringBuilder()).append(position.getUnicode());
            }
        }
    }
}
