package jp.chizai.portal.identity;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import jp.chizai.portal.http.Caller;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;

/**
 * The person, or the program in their name, behind a request. A controller takes it as a parameter.
 *
 * @param username what they sign in with
 * @param subject Keycloak's id of the person
 * @param displayName the name others read
 * @param roles at least one
 * @param tenant their prefecture; null for bureaus and the centre
 * @param bureau their bureau's code; null for everybody else
 */
public record Actor(
        String username, String subject, String displayName, Set<Role> roles, TenantId tenant, String bureau)
        implements Caller {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The actor as kept with what they change, in the first of their roles. */
    public Author author() {
        String role =
                roles.stream().min(Comparator.naturalOrder()).map(Role::code).orElseThrow();
        return new Author(username, displayName, role);
    }

    @Override
    public Optional<TenantId> tenantId() {
        return Optional.ofNullable(tenant);
    }
}
