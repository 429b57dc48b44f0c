package jp.chizai.portal.identity;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where Keycloak is and how the portal shows itself to it. All addresses follow from the realm's issuer. */
@Component
class KeycloakSettings {

    /** The client whose roles decide, and the audience an access token must have. */
    static final String API = "portal-api";

    /** Registration of the browser's sign-in: part of its redirect address. */
    static final String REGISTRATION = "portal";

    private final String issuer;
    private final String clientId;
    private final String clientSecret;

    KeycloakSettings(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.client.registration.portal.client-id}") String clientId,
            @Value("${spring.security.oauth2.client.registration.portal.client-secret}") String clientSecret) {
        if (!issuer.matches("https?://[^/]+(/.*)?/realms/[^/]+")) {
            throw new IllegalArgumentException("the issuer must look like https://…/realms/chizai, not " + issuer);
        }
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    /** An endpoint of the realm: {@code token}, {@code auth}, {@code certs}, {@code logout}. */
    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** Keycloak's own address: what stands before {@code /realms/}. */
    String serverUrl() {
        return issuer.substring(0, issuer.indexOf("/realms/"));
    }

    /** The realm's name: what stands after {@code /realms/}. */
    String realm() {
        return issuer.substring(issuer.indexOf("/realms/") + "/realms/".length());
    }

    /** Scheme, host and port: what a content security policy names. */
    String origin() {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
