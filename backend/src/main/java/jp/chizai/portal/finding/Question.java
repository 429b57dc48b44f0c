package jp.chizai.portal.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody looks for, in pieces: each word as it was typed, and the parts of a long one, so that an entry that has
 * only parts of it is found after those that have all.
 *
 * @param words how many words were typed
 */
record Question(List<Piece> pieces, int words) {

    /** The longest question there can be, in characters. */
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;
    private static final int MOST_PIECES = 24;

    /** Words are compared with up to so many in a row of the thesaurus: trade secret. */
    private static final int LONGEST_PHRASE = 4;

    /** English words that bind a sentence and name nothing. */
    private static final Set<String> BINDING = Set.of(
            "a", "an", "and", "are", "at", "by", "do", "for", "from", "how", "i", "in", "is", "it", "of", "on", "or",
            "our", "that", "the", "their", "this", "to", "we", "what", "where", "which", "who", "with", "you");

    /**
     * Something looked for.
     *
     * @param text in the normalised form
     * @param meanings what it can mean by the thesaurus
     * @param word which of the words typed it belongs to, from 0
     * @param whole whether it is that word, not a part of it
     * @param weight how much it counts beside the others
     */
    record Piece(String text, Set<String> meanings, int word, boolean whole, double weight) {

        /** The bit of its word if it is that word. */
        int mark() {
            return whole ? 1 << word : 0;
        }

        /** All that is to be marked where it stands in a text. */
        Set<String> sayings() {
            Set<String> sayings = new LinkedHashSet<>();
            sayings.add(text);
            meanings.forEach(meaning -> sayings.addAll(Thesaurus.words(meaning)));
            return sayings;
        }
    }

    private record Token(String text, int from) {

        int to() {
            return from + text.length();
        }
    }

    static Question of(String asked) {
        NormalisedText text = NormalisedText.of(asked);
        List<Token> tokens = spoken(withoutHalfTyped(asked, tokens(text)));
        List<Piece> pieces = new ArrayList<>();
        int words = 0;
        for (int at = 0; at < tokens.size() && words < MOST_WORDS; words++) {
            List<Token> phrase = tokens.subList(at, phraseEnd(tokens, at));
            String word = joined(phrase);
            pieces.add(new Piece(word, Thesaurus.meaningsOf(word), words, true, 1));
            Token token = phrase.get(0);
            if (phrase.size() == 1 && word.length() > 2 && NormalisedText.isJapanese(word.codePointAt(0))) {
                int number = words;
                Parts.of(Run.of(asked, text, token.from(), token.to()))
                        .map(part ->
                                new Piece(part.text(), Thesaurus.meaningsOf(part.text()), number, false, part.weight()))
                        .forEach(pieces::add);
            }
            at += phrase.size();
        }
        return new Question(pieces.stream().distinct().limit(MOST_PIECES).toList(), words);
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether it is in vain: symbols alone stand in no entry, and only an empty field asks for all of them. */
    boolean isVain(String asked) {
        return isEmpty() && !asked.isBlank();
    }

    /** What is to be marked in an entry: of one that has all words, not what their parts are elsewhere. */
    List<Piece> shown(boolean complete) {
        return complete ? pieces.stream().filter(Piece::whole).toList() : pieces;
    }

    /** The marks of all words. */
    int all() {
        return (1 << words) - 1;
    }

    private static List<Token> tokens(NormalisedText text) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (String token : text.text().split(" ")) {
            if (!token.isEmpty()) {
                tokens.add(new Token(token, from));
            }
            from += token.length() + 1;
        }
        return tokens;
    }

    /** A Latin letter right after kana is a syllable somebody is about to type: しょうh. */
    private static List<Token> withoutHalfTyped(String asked, List<Token> tokens) {
        int typed = asked.length() - 1;
        boolean halfTyped = tokens.size() > 1
                && Character.isLetter(asked.charAt(typed))
                && Run.kind(asked.charAt(typed)) == Run.Kind.OTHER
                && Run.kind(asked.charAt(typed - 1)) == Run.Kind.HIRAGANA;
        return halfTyped ? tokens.subList(0, tokens.size() - 1) : tokens;
    }

    private static List<Token> spoken(List<Token> tokens) {
        List<Token> spoken =
                tokens.stream().filter(token -> !BINDING.contains(token.text())).toList();
        return spoken.isEmpty() ? tokens : spoken;
    }

    /** Where the longest phrase of the thesaurus that begins at a token ends, or the token itself. */
    private static int phraseEnd(List<Token> tokens, int at) {
        for (int end = Math.min(tokens.size(), at + LONGEST_PHRASE); end > at + 1; end--) {
            if (!Thesaurus.meaningsOf(joined(tokens.subList(at, end))).isEmpty()) {
                return end;
            }
        }
        return at + 1;
    }

    private static String joined(List<Token> phrase) {
        return Thesaurus.singular(phrase.stream().map(Token::text).collect(Collectors.joining(" ")));
    }
}
