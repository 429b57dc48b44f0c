package jp.chizai.portal.exchange;

import java.util.Optional;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.TenantId;

/**
 * For whom somebody speaks: a prefecture with its support desk, a bureau, or the centre. People move on, their office
 * stays: what one of a party said, thanked or voted is the party's.
 *
 * @param tenant in whose rows it writes: bureaus and the centre write with the centre
 * @param bureau code of the bureau; null for everybody else
 */
public record Party(TenantId tenant, String bureau) {

    private static final String CENTRE = "centre";

    static Party of(Actor actor) {
        return new Party(actor.tenantId().orElse(TenantId.CENTRE), actor.bureau());
    }

    /** Reads a {@link #code()}; what is no prefecture's and not the centre's is taken as a bureau's. */
    public static Party parse(String code) {
        Optional<TenantId> prefecture = TenantId.ofPrefecture(code);
        return prefecture
                .map(tenant -> new Party(tenant, null))
                .orElseGet(() -> new Party(TenantId.CENTRE, code.equals(CENTRE) ? null : code));
    }

    /** {@code 02}, {@code tohoku} or {@code centre}. */
    public String code() {
        if (bureau != null) {
            return bureau;
        }
        return tenant.equals(TenantId.CENTRE) ? CENTRE : tenant.code();
    }
}
