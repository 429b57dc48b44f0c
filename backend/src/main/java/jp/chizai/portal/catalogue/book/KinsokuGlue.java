package jp.chizai.portal.catalogue.book;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Where emphasis or a link begins or ends, the renderer breaks a line whatever stands there: between 語 and 。 in
 * {@code <strong>語</strong>。} as well. This puts what must not be parted there into one box that is not broken.
 */
final class KinsokuGlue implements FSDOMMutator {

    /** The class of that box. */
    static final String BOX = "kinsoku";

    private static final Set<String> INLINE = Set.of("a", "strong", "em", "span", "small");

    /** A longer piece is no Japanese: a box of it would stand out of its line. */
    private static final int LONGEST = 12;

    /** A stretch of a paragraph's text that no line break may part, from one place of it to another. */
    private record Piece(int from, int to) {}

    @Override
    public void mutateDocument(Document document) {
        List<List<Text>> runs = new ArrayList<>();
        collect(document.getDocumentElement(), runs, new ArrayList<>());
        runs.stream().filter(run -> run.size() > 1).forEach(run -> new Run(run).glue(document));
    }

    /** Gathers the texts that follow each other with nothing but inline elements between; gives those still open. */
    private static List<Text> collect(Node within, List<List<Text>> runs, List<Text> open) {
        List<Text> run = open;
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text && !text.getData().isEmpty()) {
                run.add(text);
            } else if (child instanceof Element element && isInline(element)) {
                run = collect(element, runs, run);
            } else if (child instanceof Element element && !element.getTagName().equals("head")) {
                runs.add(run);
                runs.add(collect(element, runs, new ArrayList<>()));
                run = new ArrayList<>();
            }
        }
        return run;
    }

    private static boolean isInline(Node node) {
        return INLINE.contains(node.getNodeName());
    }

    /** Texts that make one line of thought, with where each begins in the whole. */
    private static final class Run {

        private final List<Text> texts;
        private final int[] starts;
        private final String whole;

        Run(List<Text> texts) {
            this.texts = texts;
            this.starts = new int[texts.size() + 1];
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < texts.size(); i++) {
                joined.append(texts.get(i).getData());
                starts[i + 1] = joined.length();
            }
            this.whole = joined.toString();
        }

        /** From the back, so that the places before stay what they are. */
        void glue(Document document) {
            List<Piece> pieces = pieces();
            for (int i = pieces.size() - 1; i >= 0; i--) {
                box(document, pieces.get(i));
            }
        }

        private List<Piece> pieces() {
            KinsokuBreaker breaker = new KinsokuBreaker();
            breaker.setText(whole);
            List<Piece> pieces = new ArrayList<>();
            int from = 0;
            for (int to = breaker.next(); to != BreakIterator.DONE; to = breaker.next()) {
                if (to - from <= LONGEST && hasSeam(from, to)) {
                    pieces.add(new Piece(from, to));
                }
                from = to;
            }
            return pieces;
        }

        private boolean hasSeam(int from, int to) {
            for (int i = 1; i < texts.size(); i++) {
                if (starts[i] > from && starts[i] < to) {
                    return true;
                }
            }
            return false;
        }

        /** Moves a piece into a box; what was emphasised in it stays so. */
        private void box(Document document, Piece piece) {
            List<Integer> parts = IntStream.range(0, texts.size())
                    .filter(i -> starts[i] < piece.to() && starts[i + 1] > piece.from())
                    .boxed()
                    .toList();
            Text last = texts.get(parts.get(parts.size() - 1));
            Node around = around(texts.get(parts.get(0)), last);
            Element box = document.createElement("span");
            box.setAttribute("class", BOX);
            Node rest = last;
            while (rest.getParentNode() != around) {
                rest = rest.getParentNode();
            }
            around.insertBefore(box, rest);
            for (int i : parts) {
                int from = Math.max(piece.from(), starts[i]) - starts[i];
                int to = Math.min(piece.to(), starts[i + 1]) - starts[i];
                Text text = texts.get(i);
                box.appendChild(dressed(document, text, from, to, around));
                text.setData(text.getData().substring(0, from) + text.getData().substring(to));
            }
        }

        /** The innermost element around both. */
        private static Node around(Text first, Text last) {
            Node around = last.getParentNode();
            while ((around.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_CONTAINED_BY) == 0) {
                around = around.getParentNode();
            }
            return around;
        }

        /** A part of a text in copies of the elements it stands in. */
        private static Node dressed(Document document, Text text, int from, int to, Node within) {
            Node dressed = document.createTextNode(text.getData().substring(from, to));
            for (Node element = text.getParentNode(); element != within; element = element.getParentNode()) {
                Element copy = (Element) element.cloneNode(false);
                copy.removeAttribute("id");
                copy.appendChild(dressed);
                dressed = copy;
            }
            return dressed;
        }
    }
}
