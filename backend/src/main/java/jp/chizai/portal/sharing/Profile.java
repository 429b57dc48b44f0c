package jp.chizai.portal.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.Texts;

/**
 * What is known of a prefecture itself.
 *
 * @param smeCount its small and medium enterprises (中小企業数), 1 to {@value #MOST}
 * @param smeYear the year the count was taken
 * @param smeSource the statistics it is out of; at most {@value #LONGEST_SOURCE} characters
 */
public record Profile(int smeCount, int smeYear, String smeSource) {

    /** More than all of Japan has. */
    public static final int MOST = 9_999_999;

    public static final int LONGEST_SOURCE = 200;

    private static final int FIRST_STATISTICS = 1951;

    public Profile {
        smeSource = Texts.stripped(smeSource);
    }

    void check(LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        if (smeCount < 1) {
            faults.add(FieldFault.of("smeCount", "field.too-small", 1));
        } else if (smeCount > MOST) {
            faults.add(FieldFault.of("smeCount", "field.too-large", MOST));
        }
        if (smeYear < FIRST_STATISTICS) {
            faults.add(FieldFault.of("smeYear", "field.too-small", Integer.toString(FIRST_STATISTICS)));
        } else if (smeYear > today.getYear()) {
            faults.add(FieldFault.of("smeYear", "field.too-large", Integer.toString(today.getYear())));
        }
        Texts.faultOf("smeSource", smeSource, LONGEST_SOURCE).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
    }
}
