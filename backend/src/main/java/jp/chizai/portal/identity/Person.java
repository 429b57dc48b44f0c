package jp.chizai.portal.identity;

import java.util.EnumSet;
import java.util.Set;
import jp.chizai.portal.kernel.TenantId;

/**
 * Somebody who may sign in, with where they belong and how they are reached.
 *
 * @param email null if Keycloak knows none
 * @param roles at least one
 * @param tenant their prefecture; null for bureaus and the centre
 * @param bureau their bureau's code; null for everybody else
 */
public record Person(
        String username, String displayName, String email, Set<Role> roles, TenantId tenant, String bureau) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** The same person with all roles of both. */
    Person withTheRolesOf(Person other) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.addAll(other.roles);
        return new Person(username, displayName, email, all, tenant, bureau);
    }
}
