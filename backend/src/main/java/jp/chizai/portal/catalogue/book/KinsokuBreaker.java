package jp.chizai.portal.catalogue.book;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Breaks lines of Japanese where JIS X 4051 allows it, small kana and the long mark kept off the beginning of a line as in
 * the ministries' printed matter. The JDK's own rules miss some of it.
 */
final class KinsokuBreaker implements FSTextBreaker {

    /** What does not begin a line (行頭禁則). */
    static final String NOT_AT_START = "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー—‐–〜～゠…‥"
            + "」』】〕〉》）］｝〗〙〟’”｠»,.:;?!)]}%％‰℃°′″"
            + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
            + "｡､｣･ｰｧｨｩｪｫｬｭｮｯﾞﾟ";

    /** What does not end a line (行末禁則). */
    static final String NOT_AT_END = "「『【〔〈《（［｛〖〘〝‘“｟«([{￥¥＄$＃№";

    private static final char IDEOGRAPHIC_SPACE = '　';

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.JAPANESE);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int next = lines.next();
        while (next != BreakIterator.DONE && next < text.length() && !isAllowed(next)) {
            next = lines.next();
        }
        return next;
    }

    private boolean isAllowed(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return Character.isWhitespace(before) && before != IDEOGRAPHIC_SPACE
                || NOT_AT_START.indexOf(after) < 0 && NOT_AT_END.indexOf(before) < 0;
    }
}
