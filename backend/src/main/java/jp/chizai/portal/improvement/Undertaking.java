package jp.chizai.portal.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Texts;

/**
 * What is to be done, by whom and until when.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param what at most {@value #LONGEST_TEXT} characters
 * @param owner the office responsible, never a person; at most {@value #LONGEST_TITLE} characters
 */
public record Undertaking(String title, String what, String owner, LocalDate dueOn) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 2000;

    public Undertaking {
        title = Texts.stripped(title);
        what = Texts.stripped(what);
        owner = Texts.stripped(owner);
    }

    /** What is wrong with the words; when it is due is the improvement's own rule. */
    List<FieldFault> faults() {
        return Stream.of(
                        Texts.faultOf("title", title, LONGEST_TITLE),
                        Texts.faultOf("what", what, LONGEST_TEXT),
                        Texts.faultOf("owner", owner, LONGEST_TITLE))
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
