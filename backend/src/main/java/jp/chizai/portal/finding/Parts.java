package jp.chizai.portal.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a Japanese word is made of, for entries that do not have it as it was typed: the stretches of kanji, of katakana
 * and of Latin letters in it, in those the words of the thesaurus, and pairs of characters between them. What stands
 * between in hiragana binds a sentence and names nothing, unless nothing else is there.
 */
final class Parts {

    private static final double STRETCH = 0.7;

    /** What all pairs of a stretch count together. */
    private static final double PAIRS = 0.7;

    private Parts() {}

    /** A part, and what it counts beside the whole. */
    record Part(String text, double weight) {}

    /** @param runs of the word */
    static Stream<Part> of(List<Run> runs) {
        List<Run> naming =
                runs.stream().filter(run -> run.kind() != Run.Kind.HIRAGANA).toList();
        List<Run> saying =
                naming.stream().filter(run -> run.text().length() > 1).toList();
        List<Run> kept = !saying.isEmpty() ? saying : !naming.isEmpty() ? naming : runs;
        return kept.stream().flatMap(run -> parts(run, runs.size() > 1));
    }

    private static Stream<Part> parts(Run run, boolean itself) {
        Stream.Builder<Part> parts = Stream.builder();
        String text = run.text();
        if (itself) {
            parts.add(new Part(text, STRETCH));
        }
        if (text.length() < 3) {
            return parts.build();
        }
        int at = 0;
        while (at < text.length() - 1) {
            String known = Thesaurus.longestAt(text, at);
            if (!known.isEmpty()) {
                parts.add(new Part(known, STRETCH));
                at += known.length();
            } else {
                parts.add(new Part(text.substring(at, at + 2), PAIRS / (text.length() - 1)));
                at++;
            }
        }
        return parts.build();
    }
}
