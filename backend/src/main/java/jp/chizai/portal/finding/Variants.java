package jp.chizai.portal.finding;

import java.util.Map;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Tsv;

/**
 * Old, unofficial and otherwise different forms of characters, each with the form in use: 眞 is 真, 髙 is 高. What Unicode
 * itself calls compatible is not among them. One line of {@code finding/variants.tsv} is one kept form with all others.
 */
final class Variants {

    private static final String FILE = "finding/variants.tsv";

    private static final Map<Integer, Integer> KEPT = Tsv.read(FILE).stream()
            .flatMap(row -> row.get("variants")
                    .codePoints()
                    .mapToObj(variant -> Map.entry(variant, row.get("kept").codePointAt(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Variants() {}

    /** The character in use for {@code c}, most often itself. */
    static int kept(int c) {
        return KEPT.getOrDefault(c, c);
    }

    /** What the index has to be made anew for when it changes. */
    static int version() {
        return Tsv.text(FILE).hashCode();
    }
}
