package jp.chizai.portal.finding;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out the kana within a noun made of verbs, which people write or do not: 取り次ぎ and 取次ぎ, 見積もり書 and 見積書.
 * Between two Chinese characters one or two kana that end in i or e are such.
 */
final class Okurigana {

    private static final Pattern WITHIN = Pattern.compile("(?<=\\p{IsHan})[あ-ん]?[いきぎしじちびみりえけげせめれ](?=\\p{IsHan})");

    private Okurigana() {}

    static NormalisedText without(NormalisedText text) {
        Matcher kana = WITHIN.matcher(text.text());
        if (!kana.find()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.text().length());
        int[] origin = new int[text.origin().length];
        int at = 0;
        do {
            System.arraycopy(text.origin(), at, origin, kept.length(), kana.start() - at);
            kept.append(text.text(), at, kana.start());
            at = kana.end();
        } while (kana.find());
        System.arraycopy(text.origin(), at, origin, kept.length(), text.origin().length - at);
        kept.append(text.text(), at, text.text().length());
        return new NormalisedText(kept.toString(), Arrays.copyOf(origin, kept.length() + 1));
    }
}
