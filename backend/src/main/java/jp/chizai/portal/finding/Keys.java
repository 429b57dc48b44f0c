package jp.chizai.portal.finding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an index entry is found by, as numbers that PostgreSQL looks up in one index: of a Japanese word each character,
 * pair and triple of neighbours, so that words of one and two characters are found; of a Latin word or a number each
 * beginning; of a word of the thesaurus its meaning. Each is kept once for every zone it stands in.
 *
 * <p>A word is in an entry if all its keys are. For up to three characters that is exact; of a longer one the pieces may
 * stand apart, which hardly ever happens and then only ranks an entry that shows no mark.
 */
final class Keys {

    /** To be counted up whenever other keys are made of a text. */
    static final int FORM = 1;

    private static final int LONGEST_GRAM = 3;
    private static final int LONGEST_PREFIX = 20;

    /** How often something stands in an entry that is {@link Zone#OFTEN} in it. */
    private static final int OFTEN = 3;

    private final Map<Zone, Map<String, Integer>> counts = new HashMap<>();

    /** Adds a normalised text to a zone. */
    Keys add(Zone zone, String text) {
        Map<String, Integer> grams = counts.computeIfAbsent(zone, key -> new HashMap<>());
        for (String word : text.split(" ")) {
            grams(word).forEach(gram -> grams.merge(gram, 1, Integer::sum));
        }
        Thesaurus.meaningsIn(text).forEach(meaning -> grams.merge(meaning, 1, Integer::sum));
        return this;
    }

    /** For the index: each once, in order. */
    Integer[] all() {
        counts.getOrDefault(Zone.ANYWHERE, Map.of()).forEach((gram, count) -> {
            if (count >= OFTEN) {
                counts.computeIfAbsent(Zone.OFTEN, key -> new HashMap<>()).put(gram, count);
            }
        });
        return counts.entrySet().stream()
                .flatMapToInt(zone -> zone.getValue().keySet().stream()
                        .filter(gram -> zone.getKey() == Zone.ANYWHERE || isKeptEverywhere(gram))
                        .mapToInt(gram -> key(zone.getKey(), gram)))
                .distinct()
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
    }

    /** Those a text in {@code zone} must have all to contain {@code words}, one or several in the normalised form. */
    static int[] of(Zone zone, String words) {
        return Stream.of(words.split(" "))
                .flatMap(word -> needed(zone, word).stream())
                .distinct()
                .mapToInt(gram -> key(zone, gram))
                .toArray();
    }

    /** That of a meaning of the thesaurus. */
    static int[] ofMeaning(Zone zone, String meaning) {
        return new int[] {key(zone, meaning)};
    }

    private static Stream<String> grams(String word) {
        if (word.isEmpty()) {
            return Stream.empty();
        }
        if (!isJapanese(word)) {
            return Stream.iterate(1, length -> length + 1)
                    .limit(Math.min(word.length(), LONGEST_PREFIX))
                    .map(length -> word.substring(0, length));
        }
        return Stream.iterate(1, size -> size + 1).limit(LONGEST_GRAM).flatMap(size -> grams(word, size));
    }

    private static Set<String> needed(Zone zone, String word) {
        if (!isJapanese(word)) {
            return Set.of(word.length() > LONGEST_PREFIX ? word.substring(0, LONGEST_PREFIX) : word);
        }
        int size = Math.min(word.length(), zone == Zone.ANYWHERE ? LONGEST_GRAM : 2);
        return grams(word, size).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** Elsewhere than {@link Zone#ANYWHERE} pairs do: what they decide is only the order. */
    private static boolean isKeptEverywhere(String gram) {
        return gram.length() < LONGEST_GRAM || !isJapanese(gram);
    }

    private static Stream<String> grams(String word, int size) {
        return Stream.iterate(0, at -> at + 1)
                .limit(Math.max(0, word.length() - size + 1))
                .map(at -> word.substring(at, at + size));
    }

    private static boolean isJapanese(String word) {
        return NormalisedText.isJapanese(word.codePointAt(0));
    }

    /** The zone and the text in one number; of a few ten thousand different ones hardly two share it. */
    private static int key(Zone zone, String gram) {
        int hash = (zone.ordinal() + 1) * 0x9E3779B9;
        for (int i = 0; i < gram.length(); i++) {
            hash = (hash ^ gram.charAt(i)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}
