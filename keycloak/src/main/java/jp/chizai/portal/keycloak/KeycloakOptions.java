package jp.chizai.portal.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a local Keycloak needs to start.
 *
 * @param dataFolder the portal's data folder; only its subfolder {@code keycloak} is written
 * @param port port on the loopback interface
 * @param database an existing database of Keycloak's own; its tables are created on the first start
 * @param portalUrls addresses under which browsers reach the portal, without trailing slash; sign-in returns to
 *     {@code <url>/login/oauth2/code/portal}, sign-out to {@code <url>/}
 * @param readyWithin how long a start may take before it counts as failed
 */
public record KeycloakOptions(
        Path dataFolder, int port, Database database, List<URI> portalUrls, Duration readyWithin) {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    public KeycloakOptions {
        Objects.requireNonNull(database);
        dataFolder = dataFolder.toAbsolutePath().normalize();
        portalUrls = List.copyOf(portalUrls);
        if (portalUrls.isEmpty()) {
            throw new IllegalArgumentException("At least one address of the portal is needed for redirects");
        }
    }

    public static KeycloakOptions of(Path dataFolder, int port, Database database, URI... portalUrls) {
        return new KeycloakOptions(dataFolder, port, database, List.of(portalUrls), READY_WITHIN);
    }

    /** A PostgreSQL database; the password travels by environment, never on the command line. */
    public record Database(String jdbcUrl, String user, String password) {

        @Override
        public String toString() {
            return "Database[" + user + "@" + jdbcUrl + "]";
        }
    }
}
