package jp.chizai.portal.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text in pieces: what was found, and what stands between.
 *
 * @param pieces in their order; together they are the text
 */
@Schema(name = "MarkedText")
public record Marked(List<Piece> pieces) {

    /** @param found whether it is what was looked for */
    @Schema(name = "MarkedPiece")
    public record Piece(String text, boolean found) {}

    private record Range(int from, int to) {}

    /** How much of a text is shown around what was found. */
    private static final int EXCERPT = 120;

    private static final int BEFORE = 30;

    /** The longest Latin word that has to stand for itself: ip is not the beginning of ipad. */
    private static final int SHORT = 3;

    /** The whole text with all that was found in it marked. */
    static Marked whole(String text, List<Question.Piece> asked) {
        return pieces(text, 0, text.length(), ranges(text, asked));
    }

    /**
     * The part of the text in which most was found, from shortly before; the beginning of the first if nothing is. An
     * ellipsis tells where the text goes on.
     */
    static Marked excerpt(List<String> texts, List<Question.Piece> asked) {
        String best = texts.get(0);
        long most = 0;
        for (String text : texts) {
            long count = count(text, asked);
            if (count > most) {
                best = text;
                most = count;
            }
            if (most == asked.size()) {
                break;
            }
        }
        List<Range> found = ranges(best, asked);
        int from = found.isEmpty() ? 0 : Math.max(0, found.get(0).from() - BEFORE);
        int to = Math.min(best.length(), from + EXCERPT);
        List<Piece> pieces = new ArrayList<>(
                pieces(best, edge(best, from), edge(best, to), found).pieces());
        if (from > 0) {
            pieces.add(0, new Piece("…", false));
        }
        if (to < best.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Marked(pieces);
    }

    /** How many different pieces of the question stand in a text. */
    private static long count(String text, List<Question.Piece> asked) {
        String searched = spaced(NormalisedText.of(text));
        return asked.stream()
                .filter(piece -> piece.sayings().stream().anyMatch(saying -> searched.contains(asFound(saying))))
                .count();
    }

    private static Marked pieces(String text, int from, int to, List<Range> found) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Range range : found) {
            int begin = Math.max(at, range.from());
            int end = Math.min(to, range.to());
            if (begin < end) {
                add(pieces, text.substring(at, begin), false);
                add(pieces, text.substring(begin, end), true);
                at = end;
            }
        }
        add(pieces, text.substring(at, to), false);
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    private static List<Range> ranges(String text, List<Question.Piece> asked) {
        NormalisedText normalised = NormalisedText.of(text);
        String searched = spaced(normalised);
        List<Range> ranges = new ArrayList<>();
        for (Question.Piece piece : asked) {
            for (String saying : piece.sayings()) {
                String word = asFound(saying);
                for (int at = searched.indexOf(word); at >= 0; at = searched.indexOf(word, at + 1)) {
                    int from = at + word.indexOf(saying) - 1;
                    ranges.add(new Range(normalised.origin()[from], normalised.origin()[from + saying.length()]));
                }
            }
        }
        ranges.sort(Comparator.comparing(Range::from).thenComparing(Range::to));
        return ranges;
    }

    /** A Latin word is found by its beginning; a short one says little unless it ends there. */
    private static String asFound(String word) {
        if (NormalisedText.isJapanese(word.codePointAt(0))) {
            return word;
        }
        return word.length() > SHORT ? " " + word : " " + word + " ";
    }

    /** One space longer at both ends, so that a Latin word is found there too. */
    private static String spaced(NormalisedText text) {
        return " " + text.text() + " ";
    }

    /** Not between the two halves of a character. */
    private static int edge(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
