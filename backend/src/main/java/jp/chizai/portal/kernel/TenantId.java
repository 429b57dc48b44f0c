package jp.chizai.portal.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Which tenant: a prefecture by its JIS X 0401 number, 1 to 47, or {@link #CENTRE}.
 *
 * @param number 0 to 47
 */
public record TenantId(int number) implements Comparable<TenantId> {

    /** JPO and INPIT, who own the central KPIs. The centre's writes happen inside a tenant like everybody's. */
    public static final TenantId CENTRE = new TenantId(0);

    public TenantId {
        if (number < 0 || number > 47) {
            throw new IllegalArgumentException("no tenant " + number);
        }
    }

    /** The prefecture with the two-digit code {@code 01} to {@code 47}; empty for anything else. */
    public static Optional<TenantId> ofPrefecture(String code) {
        return code.matches("0[1-9]|[1-3][0-9]|4[0-7]")
                ? Optional.of(new TenantId(Integer.parseInt(code)))
                : Optional.empty();
    }

    /**
     * Reads a two-digit code; {@code 00} is the centre.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public static TenantId parse(String code) {
        return code.equals(CENTRE.code()) ? CENTRE : ofPrefecture(code).orElseThrow(IllegalArgumentException::new);
    }

    /** The two-digit code: {@code 02}; {@code 00} is the centre. */
    @JsonValue
    public String code() {
        return "%02d".formatted(number);
    }

    @Override
    public int compareTo(TenantId other) {
        return Integer.compare(number, other.number);
    }
}
