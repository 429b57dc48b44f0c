package jp.chizai.portal.http;

import java.util.List;
import jp.chizai.portal.kernel.FieldFault;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body could not be read, and why. */
final class JsonFaults {

    private static final String BODY = "body";

    private JsonFaults() {}

    static List<FieldFault> of(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause == null) {
            return List.of(FieldFault.of(BODY, "body.required"));
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return List.of(FieldFault.of(path(unknown), "field.unknown"));
        }
        if (cause instanceof MismatchedInputException mismatch) {
            String path = path(mismatch);
            return List.of(
                    path.isEmpty()
                            ? FieldFault.of(BODY, "body.not-an-object")
                            : ConstraintFaults.ofType(path, mismatch.getTargetType()));
        }
        if (cause instanceof DatabindException bound && !path(bound).isEmpty()) {
            return List.of(FieldFault.of(path(bound), "field.invalid"));
        }
        return List.of(FieldFault.of(BODY, "body.malformed"));
    }

    /** {@code items[2].value}; empty for the body itself. */
    private static String path(JacksonException thrown) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : thrown.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
