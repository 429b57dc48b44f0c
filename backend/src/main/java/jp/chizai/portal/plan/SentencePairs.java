package jp.chizai.portal.plan;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What of a sentence is compared: its pairs of neighbouring letters, whatever their width, and whatever spaces,
 * punctuation and numbers stand between.
 */
public record SentencePairs(Set<String> pairs) {

    public static SentencePairs of(String sentence) {
        String letters = Normalizer.normalize(sentence, Normalizer.Form.NFKC).replaceAll("[^\\p{L}]", "");
        return new SentencePairs(IntStream.range(0, letters.length() - 1)
                .mapToObj(i -> letters.substring(i, i + 2))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** How much two sentences have in common: Dice's coefficient in per cent, rounded down; 100 = the same pairs. */
    public int percentInCommon(SentencePairs other) {
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(other.pairs);
        return common.isEmpty() ? 0 : 200 * common.size() / (pairs.size() + other.pairs.size());
    }
}
