package jp.chizai.portal.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Tsv;

/**
 * A real PostgreSQL, bound to loopback, whose data stays in a folder. It trusts whoever is on this machine, so the
 * logins need no secret; a production database is not started from here.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String PORTAL = "portal";
    private static final String KEYCLOAK = "keycloak";
    private static final String TRUSTED = "trusted-on-loopback";

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server over {@code folder}, which is created, or kept from an earlier run. An orphan of a killed run
     * is ended first; a folder whose making was broken off is made anew.
     *
     * @param durable whether to wait for the disk: yes where data is to be kept, no in tests
     */
    public static LocalPostgres start(Path folder, boolean durable) {
        Path made = folder.resolve("made");
        try {
            endOrphan(folder.resolve("data"));
            if (!Files.exists(made)) {
                delete(folder);
            }
            Files.createDirectories(folder);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("server").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("log_min_messages", "fatal")
                    .start();
            LocalPostgres postgres = new LocalPostgres(server);
            if (!Files.exists(made)) {
                postgres.make();
                Files.createFile(made);
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC address of the portal's database. */
    public String url() {
        return url(PORTAL);
    }

    /** JDBC address of Keycloak's database; its user is {@code keycloak}. */
    public String keycloakUrl() {
        return url(KEYCLOAK);
    }

    /** The settings by which the portal finds this database, one login a role. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("spring.datasource.url", url());
        settings.put("spring.datasource.username", "portal_tenant");
        settings.put("spring.datasource.password", TRUSTED);
        settings.put("spring.flyway.url", url());
        settings.put("spring.flyway.user", "portal_owner");
        settings.put("spring.flyway.password", TRUSTED);
        for (String role : new String[] {"bureau", "oversight", "session"}) {
            settings.put("portal.database." + role + ".username", "portal_" + role);
            settings.put("portal.database." + role + ".password", TRUSTED);
        }
        return settings;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    private void make() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Tsv.text("db/roles.sql"));
            statement.execute("create database portal owner portal_owner");
            statement.execute("create role keycloak login");
            statement.execute("create database keycloak owner keycloak");
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database could not be made", e);
        }
    }

    private static void endOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            lines.findFirst()
                    .map(String::strip)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    // The number may have been given to another program since.
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(LocalPostgres::end);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
