package jp.chizai.portal.keycloak;

/** Keycloak did not become ready; the message says why and carries the last lines of its log. */
public final class KeycloakStartException extends RuntimeException {

    KeycloakStartException(String message) {
        super(message);
    }

    KeycloakStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
