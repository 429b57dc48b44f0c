package jp.chizai.portal.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** An enumerated value with a stable lower-case code ({@code off-track}) used in the API, the database and files. */
public interface Code {

    String name();

    /** The name in lower case with hyphens: {@code OFF_TRACK} is {@code off-track}. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value of {@code type} whose code is {@code code}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & Code> E parse(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " '" + code + "'"));
    }
}
