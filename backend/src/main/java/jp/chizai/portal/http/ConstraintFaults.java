package jp.chizai.portal.http;

import jakarta.validation.ConstraintViolation;
import java.time.temporal.Temporal;
import java.util.Map;
import jp.chizai.portal.kernel.FieldFault;
import org.springframework.util.ClassUtils;

/** Names bean validation's constraints, and types that a text does not fit, by the portal's own fault codes. */
final class ConstraintFaults {

    private ConstraintFaults() {}

    static FieldFault of(String field, ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldFault.of(field, "field.required");
            case "Size" -> FieldFault.of(field, "field.too-long", attributes.get("max"));
            case "Min", "DecimalMin" -> FieldFault.of(field, "field.too-small", attributes.get("value"));
            case "Max", "DecimalMax" -> FieldFault.of(field, "field.too-large", attributes.get("value"));
            case "Positive", "PositiveOrZero" -> FieldFault.of(field, "field.negative");
            case "Digits" ->
                FieldFault.of(field, "field.too-many-digits", attributes.get("integer"), attributes.get("fraction"));
            default -> FieldFault.of(field, "field.invalid");
        };
    }

    static FieldFault ofType(String field, Class<?> type) {
        Class<?> wanted = type == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(type);
        if (Number.class.isAssignableFrom(wanted)) {
            return FieldFault.of(field, "field.not-a-number");
        }
        if (Temporal.class.isAssignableFrom(wanted)) {
            return FieldFault.of(field, "field.not-a-date");
        }
        if (wanted.isEnum()) {
            return FieldFault.of(field, "field.not-allowed");
        }
        if (wanted == Boolean.class) {
            return FieldFault.of(field, "field.not-a-boolean");
        }
        return FieldFault.of(field, CharSequence.class.isAssignableFrom(wanted) ? "field.not-text" : "field.invalid");
    }
}
