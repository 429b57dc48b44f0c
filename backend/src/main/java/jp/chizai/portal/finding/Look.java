package jp.chizai.portal.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One look into the index: the entries that have all of some keys.
 *
 * @param piece which of the question's pieces it is for, from 0
 * @param weight what finding it there counts
 */
record Look(int piece, int[] keys, double weight) {

    /** As it was typed, and by what it means: who wrote the very word comes before who wrote another for it. */
    private static final double TYPED = 0.6;

    private static final double MEANT = 0.6;

    /** All looks for a question: each piece in each of its zones, as it was typed and by what it can mean. */
    static List<Look> all(Question question) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < question.pieces().size(); i++) {
            Question.Piece piece = question.pieces().get(i);
            for (Zone zone : piece.whole() ? Zone.all() : Zone.ofParts()) {
                looks.add(new Look(i, Keys.of(zone, piece.text()), TYPED * zone.weight()));
                for (String meaning : piece.meanings()) {
                    looks.add(new Look(i, Keys.ofMeaning(zone, meaning), MEANT * zone.weight()));
                }
            }
        }
        return looks;
    }

    /** As PostgreSQL reads an array. */
    String keysAsText() {
        return Arrays.stream(keys).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
