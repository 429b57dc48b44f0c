package jp.chizai.portal.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Japanese years as Western ones: 令和3年度, R3年度 and FY2021 are 2021年度. */
final class EraYears {

    /** The year before the first of each era, and how many years it had, or may have so far. */
    private record Era(int before, int years) {}

    private static final Map<String, Era> ERAS = Map.of(
            "令和", new Era(2018, 30),
            "平成", new Era(1988, 31),
            "昭和", new Era(1925, 64),
            "大正", new Era(1911, 15),
            "明治", new Era(1867, 45),
            "r", new Era(2018, 30),
            "h", new Era(1988, 31),
            "s", new Era(1925, 64));

    /**
     * In the normalised form: digits stand apart from Japanese, and beside their Latin letter. What a year can begin with
     * is looked at first: few characters of a text do.
     */
    private static final Pattern YEAR = Pattern.compile(
            "(?=[令平昭大明rhsf])(?:(令和|平成|昭和|大正|明治)(?: ?(\\d{1,2})|(元))(?= ?年)|(?<![a-z0-9])(r|h|s)(\\d{1,2})(?![a-z0-9])"
                    + "|(?<![a-z0-9])fy ?(\\d{4})(?![a-z0-9]))");

    private EraYears() {}

    static NormalisedText inWestern(NormalisedText text) {
        Matcher year = YEAR.matcher(text.text());
        if (!year.find()) {
            return text;
        }
        StringBuilder western = new StringBuilder(text.text().length());
        int[] origin = new int[text.origin().length + 16];
        int written = 0;
        int at = 0;
        do {
            String number = number(year);
            if (number == null) {
                continue;
            }
            String apart = western(text.text(), year, number);
            origin = fitting(origin, written + year.start() - at + apart.length() + 1);
            System.arraycopy(text.origin(), at, origin, written, year.start() - at);
            western.append(text.text(), at, year.start()).append(apart);
            int from = written + year.start() - at;
            Arrays.fill(origin, from, from + apart.length(), text.origin()[year.start()]);
            written = from + apart.length();
            at = year.end();
        } while (year.find());
        origin = fitting(origin, written + text.origin().length - at);
        System.arraycopy(text.origin(), at, origin, written, text.origin().length - at);
        western.append(text.text(), at, text.text().length());
        return new NormalisedText(western.toString(), Arrays.copyOf(origin, western.length() + 1));
    }

    /** A Western year stands apart from Japanese as every number does. */
    private static String western(String text, Matcher year, String number) {
        boolean joinsBefore = year.start() > 0 && text.charAt(year.start() - 1) != ' ';
        boolean joinsAfter = year.end() < text.length() && text.charAt(year.end()) != ' ';
        return (joinsBefore ? " " : "") + number + (joinsAfter ? " " : "");
    }

    /** The Western year of a match; null for a year its era never had. */
    private static String number(Matcher year) {
        if (year.group(6) != null) {
            return year.group(6);
        }
        List<String> eraAndYear = year.group(1) == null
                ? List.of(year.group(4), year.group(5))
                : List.of(year.group(1), year.group(3) == null ? year.group(2) : "1");
        Era era = ERAS.get(eraAndYear.get(0));
        int ofEra = Integer.parseInt(eraAndYear.get(1));
        return ofEra < 1 || ofEra > era.years() ? null : Integer.toString(era.before() + ofEra);
    }

    private static int[] fitting(int[] origin, int length) {
        return origin.length >= length ? origin : Arrays.copyOf(origin, 2 * length);
    }
}
