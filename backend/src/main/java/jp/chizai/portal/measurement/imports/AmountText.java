package jp.chizai.portal.measurement.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;

/**
 * Reads an amount as people write it in spreadsheets: full-width digits, thousands commas, blanks, its unit behind it.
 * ▲ and △ are the bookkeeper's minus.
 */
final class AmountText {

    private static final Pattern BLANKS = Pattern.compile("[\\s,、]");
    private static final Pattern MINUS = Pattern.compile("^[-−–—‐ー▲△]");
    // Longer than any amount can be: what is cut off here is refused as no number.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40}");

    private AmountText() {}

    /**
     * The amount.
     *
     * @throws ProblemException {@code invalid-request} if {@code text} is none
     */
    static BigDecimal parse(String text, String unit) {
        String rest =
                BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        String plainUnit = Normalizer.normalize(unit, Normalizer.Form.NFKC);
        if (rest.endsWith(plainUnit)) {
            rest = rest.substring(0, rest.length() - plainUnit.length());
        }
        String digits = MINUS.matcher(rest).replaceFirst("");
        if (!NUMBER.matcher(digits).matches()) {
            throw ProblemException.invalid(FieldFault.of("value", "field.not-a-number"));
        }
        BigDecimal amount = new BigDecimal(digits);
        return digits.length() == rest.length() ? amount : amount.negate();
    }
}
