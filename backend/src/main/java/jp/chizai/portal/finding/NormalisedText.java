package jp.chizai.portal.finding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in the one form in which texts and questions are compared: half and full width, upper and lower case, hiragana
 * and katakana, long vowels, old and new characters, Japanese and Western years are the same, kana within a noun is left
 * out, and what is neither letter nor digit is one space. Between Latin words and Japanese stands a space too, so that a Latin word is found by its
 * beginning.
 *
 * @param origin where in the original each character comes from: its first UTF-16 unit; one more entry for the end
 */
record NormalisedText(String text, int[] origin) {

    /** Small kana that are written large, or left out, just as often. */
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";

    private static final String LARGE = "あいうえおつやゆよわかけ";

    /** ヴァ, ヴィ, ヴ, ヴェ, ヴォ are バ, ビ, ブ, ベ, ボ to many. */
    private static final String BA = "ばびぶべぼ";

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    static NormalisedText of(String original) {
        Writer writer = new Writer(original.length());
        int at = 0;
        while (at < original.length()) {
            int end = clusterEnd(original, at);
            if (end == at + 1 && isPlain(original.charAt(at))) {
                writer.write(original.charAt(at), at);
                at = end;
                continue;
            }
            String plain = Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            int from = at;
            plain.codePoints().forEach(c -> writer.write(c, from));
            at = end;
        }
        return EraYears.inWestern(Okurigana.without(writer.finish(original.length())));
    }

    /** Most characters of a Japanese text: nothing stands for them but they themselves. */
    private static boolean isPlain(char c) {
        return c >= '一' && c <= '\u9FFF' || c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヺ';
    }

    /** Half-width kana and combining marks belong to what stands before them. */
    private static int clusterEnd(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (next < 0x300 || next >= 'ァ' && next <= '\u9FFF') {
                return end;
            }
            boolean joins = next == 'ﾞ' || next == 'ﾟ' || Character.getType(next) == Character.NON_SPACING_MARK;
            if (!joins) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** Writes the form character by character. */
    private static final class Writer {

        private final StringBuilder text;
        private int[] origin;

        Writer(int capacity) {
            text = new StringBuilder(capacity);
            origin = new int[capacity + 16];
        }

        void write(int c, int from) {
            int kept = Variants.kept(c);
            if (kept == 'ー' && text.length() > 0 && isJapanese(last())) {
                return;
            }
            if (!Character.isLetterOrDigit(kept) && kept != '々') {
                space(from);
                return;
            }
            int folded = kana(kept);
            if (text.length() > 0 && last() != ' ' && isJapanese(last()) != isJapanese(folded)) {
                space(from);
            }
            int vowel = SMALL.indexOf(hiragana(kept));
            if (vowel >= 0 && vowel < BA.length() && text.length() > 0 && last() == 'ゔ') {
                text.setCharAt(text.length() - 1, BA.charAt(vowel));
                return;
            }
            append(folded, from);
        }

        private void space(int from) {
            if (text.length() > 0 && last() != ' ') {
                append(' ', from);
            }
        }

        private void append(int c, int from) {
            int before = text.length();
            text.appendCodePoint(c);
            if (text.length() + 1 > origin.length) {
                origin = Arrays.copyOf(origin, origin.length * 2);
            }
            Arrays.fill(origin, before, text.length(), from);
        }

        private int last() {
            return text.codePointBefore(text.length());
        }

        NormalisedText finish(int end) {
            int length = text.length() > 0 && last() == ' ' ? text.length() - 1 : text.length();
            int[] all = Arrays.copyOf(origin, length + 1);
            all[length] = end;
            return new NormalisedText(text.substring(0, length).replace('ゔ', 'ぶ'), all);
        }
    }

    private static int kana(int c) {
        int hiragana = hiragana(c);
        int small = SMALL.indexOf(hiragana);
        return small < 0 ? hiragana : LARGE.charAt(small);
    }

    private static int hiragana(int c) {
        return c >= 'ァ' && c <= 'ヶ' ? c - KATAKANA_TO_HIRAGANA : c;
    }

    static boolean isJapanese(int c) {
        return c == '々'
                || c < Character.MIN_SUPPLEMENTARY_CODE_POINT && isPlain((char) c)
                || Character.isIdeographic(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
    }
}
