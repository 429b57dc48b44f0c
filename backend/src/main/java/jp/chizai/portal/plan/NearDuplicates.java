package jp.chizai.portal.plan;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which KPIs say nearly the same: two sentences are near when they share at least {@value #NEAR_TENTHS} tenths of their
 * pairs of neighbouring characters (Dice's coefficient), whatever their width, spaces, punctuation and numbers.
 */
final class NearDuplicates {

    static final int NEAR_TENTHS = 7;

    private NearDuplicates() {}

    static List<Advice.Other> of(String sentence, List<Advice.Other> others) {
        if (sentence == null) {
            return List.of();
        }
        Set<String> pairs = pairs(sentence);
        return others.stream()
                .filter(other -> other.sentence() != null && areNear(pairs, pairs(other.sentence())))
                .toList();
    }

    private static boolean areNear(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return !common.isEmpty() && 20 * common.size() >= NEAR_TENTHS * (one.size() + other.size());
    }

    private static Set<String> pairs(String sentence) {
        String letters = Normalizer.normalize(sentence, Normalizer.Form.NFKC).replaceAll("[^\\p{L}]", "");
        return IntStream.range(0, letters.length() - 1)
                .mapToObj(i -> letters.substring(i, i + 2))
                .collect(Collectors.toSet());
    }
}
