package jp.chizai.portal.http;

import java.util.Optional;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who calls, as far as limits and idempotency keys need it. The principal of a signed-in request is one. */
public interface Caller {

    /** The name that stays with the person: what they sign in with. */
    String username();

    /** The tenant the caller belongs to; empty for bureaus and the centre. */
    Optional<TenantId> tenantId();

    /** The caller of the running request; empty when nobody is signed in. */
    static Optional<Caller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
