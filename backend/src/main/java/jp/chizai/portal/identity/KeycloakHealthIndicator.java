package jp.chizai.portal.identity;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Whether people can sign in: the realm answers. Part of readiness under the name {@code keycloak}. */
@Component
class KeycloakHealthIndicator extends AbstractHealthIndicator {

    private final RestClient client;
    private final KeycloakSettings keycloak;

    KeycloakHealthIndicator(RestClient keycloakClient, KeycloakSettings keycloak) {
        super("Keycloak does not answer");
        this.client = keycloakClient;
        this.keycloak = keycloak;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        client.get().uri(keycloak.endpoint("certs")).retrieve().toBodilessEntity();
        builder.up();
    }
}
