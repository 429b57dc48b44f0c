/**
 * The identity server of local runs and tests: builds Keycloak's real distribution, composes the realm {@code chizai}
 * and runs it as a child process.
 *
 * <p>Face: {@link jp.chizai.portal.keycloak.LocalKeycloak}, {@link jp.chizai.portal.keycloak.KeycloakOptions} and
 * {@link jp.chizai.portal.keycloak.DemonstrationAccounts}. Nothing here belongs in a production start, which imports
 * the realm file this module writes into a Keycloak of its own.
 */
package jp.chizai.portal.keycloak;
