package jp.chizai.portal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.kernel.FieldFault;

/**
 * What a prefecture says of a KPI in a round. Each text has at most {@value #LONGEST} characters and is empty while
 * nothing is written.
 *
 * @param rating null while it is not rated
 * @param happened what was done and what came of it (実施状況)
 * @param factors what helped or hindered (要因)
 * @param externalConditions what happened around it (外部環境): the seed's example is COVID-19
 * @param cause why a target was missed or a result is missing, or why it cannot be evaluated
 * @param nextAction what will be done about it
 */
public record Statement(
        Rating rating, String happened, String factors, String externalConditions, String cause, String nextAction) {

    public static final int LONGEST = 2000;

    /** Nothing said yet. */
    static final Statement BLANK = new Statement(null, "", "", "", "", "");

    public Statement {
        happened = strip(happened);
        factors = strip(factors);
        externalConditions = strip(externalConditions);
        cause = strip(cause);
        nextAction = strip(nextAction);
    }

    /** What makes it impossible to keep, even as a draft. */
    List<FieldFault> faults() {
        List<FieldFault> faults = new ArrayList<>();
        texts().forEach((field, text) -> {
            if (text.length() > LONGEST) {
                faults.add(FieldFault.of(field, "field.too-long", LONGEST));
            }
            // PostgreSQL stores no NUL; other control characters have no place in a text either.
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                faults.add(FieldFault.of(field, "field.control-characters"));
            }
        });
        return faults;
    }

    /** What is still to be written before it can be submitted. */
    List<FieldFault> gaps(Miss miss) {
        List<FieldFault> gaps = new ArrayList<>();
        if (rating == null) {
            gaps.add(FieldFault.of("rating", "field.required"));
        }
        if (happened.isEmpty()) {
            gaps.add(FieldFault.of("happened", "field.required"));
        }
        if (cause.isEmpty() && miss.needsCause()) {
            gaps.add(FieldFault.of("cause", miss == Miss.TARGET ? "field.cause-of-miss" : "field.cause-of-gap"));
        } else if (cause.isEmpty() && rating != null && !rating.isGrade()) {
            gaps.add(FieldFault.of("cause", "field.cause-of-no-grade"));
        }
        if (nextAction.isEmpty() && miss.needsNextAction()) {
            gaps.add(FieldFault.of("nextAction", "field.next-action-on-miss"));
        }
        return gaps;
    }

    /** Those of its fields that are not the same in {@code other}, for the audit trail. */
    Map<String, Object> fieldsUnlike(Statement other) {
        Map<String, Object> fields = new LinkedHashMap<>(fields());
        other.fields().forEach(fields::remove);
        return fields;
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rating", rating == null ? null : rating.code());
        fields.putAll(texts());
        return fields;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("happened", happened);
        texts.put("factors", factors);
        texts.put("externalConditions", externalConditions);
        texts.put("cause", cause);
        texts.put("nextAction", nextAction);
        return texts;
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
