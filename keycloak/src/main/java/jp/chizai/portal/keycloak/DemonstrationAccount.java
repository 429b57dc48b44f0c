package jp.chizai.portal.keycloak;

/**
 * A person of the demonstration.
 *
 * @param username name to sign in with
 * @param displayName name shown to others, marked as illustrative
 * @param role the one client role of {@code portal-api} the account has
 * @param tenant code of the prefecture it belongs to, or null
 * @param region code of the bureau it belongs to, or null
 */
public record DemonstrationAccount(String username, String displayName, String role, String tenant, String region) {}
