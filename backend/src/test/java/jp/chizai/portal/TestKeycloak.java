package jp.chizai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.keycloak.KeycloakOptions;
import jp.chizai.portal.keycloak.LocalKeycloak;
import jp.chizai.portal.local.LocalPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real Keycloak for all tests of a run, started when first asked for. Importing the realm takes most of a minute,
 * so its database and ports are kept in {@code target} from run to run.
 */
public final class TestKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = Path.of("target", "test-keycloak");

    private static final class Server {
        static final int PORTAL_PORT;
        static final int OTHER_PORTAL_PORT;
        static final LocalKeycloak INSTANCE;

        static {
            List<Integer> ports = ports();
            PORTAL_PORT = ports.get(0);
            OTHER_PORTAL_PORT = ports.get(2);
            LocalPostgres postgres = LocalPostgres.start(FOLDER.resolve("postgres"), false);
            INSTANCE = LocalKeycloak.start(KeycloakOptions.of(
                    FOLDER,
                    ports.get(1),
                    new KeycloakOptions.Database(postgres.keycloakUrl(), "keycloak", "trusted-on-loopback"),
                    URI.create("http://localhost:" + PORTAL_PORT),
                    URI.create("http://localhost:" + OTHER_PORTAL_PORT)));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                INSTANCE.close();
                postgres.close();
            }));
        }

        /** The same ports as last time, for the realm names the portal's; others if they are taken by now. */
        private static List<Integer> ports() {
            Path kept = FOLDER.resolve("ports");
            try {
                if (Files.exists(kept)) {
                    List<Integer> ports = Files.readAllLines(kept).stream()
                            .map(Integer::valueOf)
                            .toList();
                    if (ports.size() == 3 && ports.stream().allMatch(port -> port == freePort(port))) {
                        return ports;
                    }
                }
                List<Integer> ports = List.of(freePort(0), freePort(0), freePort(0));
                Files.createDirectories(FOLDER);
                Files.write(kept, ports.stream().map(String::valueOf).toList());
                return ports;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int freePort(int wanted) {
            try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException e) {
                return -1;
            }
        }
    }

    public static LocalKeycloak server() {
        return Server.INSTANCE;
    }

    /** Where the portal under test listens: the one address that Keycloak sends browsers back to. */
    public static int portalPort() {
        return Server.PORTAL_PORT;
    }

    /** Where a second portal may listen, of a test with a year of its own, and people sign in to it. */
    public static int otherPortalPort() {
        return Server.OTHER_PORTAL_PORT;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.of(
                        "server.port", Integer.toString(portalPort()),
                        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                server().issuer().toString(),
                        "spring.security.oauth2.client.registration.portal.client-secret", server().portalWebSecret(),
                        "portal.identity.admin-client-secret", server().portalAdminSecret()))
                .applyTo(context);
    }
}
