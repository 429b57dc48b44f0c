package jp.chizai.portal.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Tsv;

/**
 * Words that people of the field use for one another, Japanese and English: whoever asks by one finds the others. One line
 * of {@code finding/thesaurus.tsv} is one meaning, called by its first word; a word may have several.
 */
final class Thesaurus {

    private static final String FILE = "finding/thesaurus.tsv";

    /** The words of each meaning, in the normalised form. */
    private static final Map<String, List<String>> WORDS = new HashMap<>();

    private static final Map<String, Set<String>> MEANINGS = new HashMap<>();

    /** How long the longest word is that begins with a character. */
    private static final Map<Character, Integer> LONGEST = new HashMap<>();

    static {
        for (Map<String, String> row : Tsv.read(FILE)) {
            List<String> words = Stream.of(row.get("words").split("、"))
                    .map(word -> singular(NormalisedText.of(word).text()))
                    .distinct()
                    .toList();
            String meaning = "#" + words.get(0);
            WORDS.put(meaning, words);
            words.forEach(word -> {
                MEANINGS.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(meaning);
                LONGEST.merge(word.charAt(0), word.length(), Math::max);
            });
        }
    }

    private Thesaurus() {}

    /** What a word can mean; nothing if it is not of the field. */
    static Set<String> meaningsOf(String word) {
        return MEANINGS.getOrDefault(singular(word), Set.of());
    }

    /** The words that are said for a meaning. */
    static List<String> words(String meaning) {
        return WORDS.get(meaning);
    }

    /** The meanings of all words that stand in a text, each as often as one stands there. */
    static List<String> meaningsIn(String text) {
        String read = singular(text);
        List<String> meanings = new ArrayList<>();
        for (int at = 0; at < read.length(); at++) {
            int longest = longest(read, at);
            if (longest == 0 || isWithin(read, at)) {
                continue;
            }
            for (int end = at + 1; end <= at + longest; end++) {
                if (!isWithin(read, end)) {
                    meanings.addAll(MEANINGS.getOrDefault(read.substring(at, end), Set.of()));
                }
            }
        }
        return meanings;
    }

    /** The longest word of it that a Japanese text has at a place, other than the whole; empty if there is none. */
    static String longestAt(String text, int at) {
        String longest = "";
        for (int end = at + 2; end <= at + longest(text, at); end++) {
            String word = text.substring(at, end);
            if (word.length() < text.length() && MEANINGS.containsKey(word)) {
                longest = word;
            }
        }
        return longest;
    }

    /** How long a word can be that begins at a place; 0 if none does. */
    private static int longest(String text, int at) {
        return Math.min(text.length() - at, LONGEST.getOrDefault(text.charAt(at), 0));
    }

    /** What the index has to be made anew for when it changes. */
    static int version() {
        return Tsv.text(FILE).hashCode();
    }

    /** A Latin word without the ending of its plural; whatever else as it is. */
    static String singular(String text) {
        return Arrays.stream(text.split(" ")).map(Thesaurus::singularWord).collect(Collectors.joining(" "));
    }

    private static String singularWord(String word) {
        if (word.length() < 4 || word.charAt(word.length() - 1) != 's' || word.endsWith("ss")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }

    /** Whether a place is inside a Latin word or a number: those are compared as a whole. */
    private static boolean isWithin(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c != ' ' && !NormalisedText.isJapanese(c) && !Character.isSurrogate(c);
    }
}
