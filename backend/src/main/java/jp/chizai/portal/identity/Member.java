package jp.chizai.portal.identity;

import java.util.Set;

/**
 * A person of a prefecture.
 *
 * @param email null if Keycloak knows none
 * @param roles the prefecture's roles they hold; none for somebody just taken in
 * @param enabled whether they may sign in
 */
public record Member(String username, String displayName, String email, Set<Role> roles, boolean enabled) {}
