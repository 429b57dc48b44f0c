package jp.chizai.portal.measurement.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.Period;

/**
 * Reads a period as people write it: {@code 2021-Q2}, {@code 令和3年度第2四半期}, {@code R3年度上期},
 * {@code 2021年9月}, {@code 2021/9}, and the dates that spreadsheets make of months.
 */
final class PeriodText {

    private static final Pattern BLANKS_AND_BRACKETS = Pattern.compile("[\\s　]|\\([^)]*\\)");
    private static final String YEAR = "(?<era>令和|平成|R|H)?(?<year>\\d{1,4}|元)";
    private static final Pattern MONTH =
            Pattern.compile(YEAR + "(?:年|[-/.])(?<month>0?[1-9]|1[0-2])(?:月(?:\\d{1,2}日)?|[-/.]\\d{1,2})?");
    private static final Pattern PART = Pattern.compile("(?:FY)?" + YEAR
            + "(?:年度?)?(?:第?(?<quarter>[1-4])四半期|-?Q(?<q>[1-4])|-?H(?<h>[12])|(?<first>上半?期)|(?<second>下半?期))?");

    private PeriodText() {}

    /** The period; empty if {@code text} is none. */
    static Optional<Period> parse(String text) {
        String plain = BLANKS_AND_BRACKETS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return Period.tryParse("%s-%02d".formatted(year(month), Integer.parseInt(month.group("month"))));
        }
        Matcher part = PART.matcher(plain);
        if (!part.matches()) {
            return Optional.empty();
        }
        String quarter = part.group("quarter") == null ? part.group("q") : part.group("quarter");
        String half = part.group("first") != null ? "1" : part.group("second") != null ? "2" : part.group("h");
        return Period.tryParse(year(part) + (quarter != null ? "-Q" + quarter : half != null ? "-H" + half : ""));
    }

    private static String year(Matcher form) {
        String text = form.group("year");
        int number = text.equals("元") ? 1 : Integer.parseInt(text);
        String era = form.group("era");
        int year = era == null ? number : number + (era.equals("令和") || era.equals("R") ? 2018 : 1988);
        return "%04d".formatted(year);
    }
}
