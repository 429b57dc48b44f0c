package jp.chizai.portal.plan;

import java.util.List;

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
        SentencePairs pairs = SentencePairs.of(sentence);
        return others.stream()
                .filter(other -> other.sentence() != null
                        && pairs.percentInCommon(SentencePairs.of(other.sentence())) >= 10 * NEAR_TENTHS)
                .toList();
    }
}
