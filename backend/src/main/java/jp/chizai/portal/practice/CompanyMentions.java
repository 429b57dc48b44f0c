package jp.chizai.portal.practice;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names of enterprises in a text by their legal form (株式会社…, …有限会社, ㈱…), so that none slips into an entry
 * without the consent that is kept with it. A name without its legal form cannot be told from a word.
 */
final class CompanyMentions {

    private static final String FORM = "(?:株式会社|有限会社|合同会社|合名会社|合資会社|\\(株\\)|\\(有\\)|\\(同\\))";
    private static final String NAME = "[\\p{IsHan}\\p{IsKatakana}ー々〆ヶA-Za-z0-9&・.'-]";
    private static final Pattern MENTION =
            Pattern.compile(FORM + "\\s?(" + NAME + "{1,30})|(" + NAME + "{1,30})\\s?" + FORM + "(?!\\s?" + NAME + ")");

    private CompanyMentions() {}

    /** The names found in {@code text} that none of {@code listed} covers, as they stand in it. */
    static Set<String> unlisted(String text, Collection<String> listed) {
        Set<String> known = listed.stream().map(CompanyMentions::bare).collect(Collectors.toSet());
        Set<String> found = new LinkedHashSet<>();
        Matcher mention = MENTION.matcher(plain(text));
        while (mention.find()) {
            String name = mention.group(1) == null ? mention.group(2) : mention.group(1);
            // Words may run into a name, and a name that goes on in hiragana is found in part only.
            if (known.stream().noneMatch(one -> name.contains(one) || one.contains(name))) {
                found.add(mention.group());
            }
        }
        return found;
    }

    /** Whether nothing is left of a name without its legal form: such a one would cover every name. */
    static boolean isOnlyForm(String name) {
        return bare(name).isEmpty();
    }

    private static String bare(String name) {
        return plain(name).replaceAll(FORM, "").strip();
    }

    /** Half width and full width, ㈱ and (株) are the same. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
