package jp.chizai.portal.kernel;

import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field in the request: {@code value}, {@code period}
 * @param code stable code and key of its message: {@code field.too-many-decimals}
 * @param arguments values the message mentions
 */
public record FieldFault(String field, String code, List<Object> arguments) {

    public static FieldFault of(String field, String code, Object... arguments) {
        return new FieldFault(field, code, List.of(arguments));
    }
}
