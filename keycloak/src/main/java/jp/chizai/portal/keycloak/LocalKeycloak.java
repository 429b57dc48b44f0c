package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Keycloak with the realm {@code chizai}, running as a child process on the loopback interface.
 *
 * <p>The first start with a data folder imports the realm; so does a start after the realm's definition has changed,
 * replacing what was there. Other starts leave the realm as it is. The process ends with {@link #close()}, and in any
 * case with this JVM; one that survived because the JVM was killed is ended at the next start.
 */
public final class LocalKeycloak implements AutoCloseable {

    private static final int LOG_LINES_SHOWN = 20;
    private static final Duration POLL = Duration.ofMillis(100);

    private final KeycloakOptions options;
    private final Path folder;
    private final Path log;
    private final RunningServer pidFile;
    private final Thread lastResort = new Thread(this::close, "keycloak-end");
    private Secrets secrets;
    private Process process;
    private boolean imported;
    private boolean closed;
    private Duration startedIn;

    private LocalKeycloak(KeycloakOptions options) throws IOException {
        this.options = options;
        this.folder = PrivateFiles.folder(options.dataFolder().resolve("keycloak"));
        this.log = folder.resolve("keycloak.log");
        this.pidFile = new RunningServer(folder);
    }

    /**
     * Starts Keycloak and returns when people can sign in.
     *
     * @throws PortOccupiedException if something else listens on the port
     * @throws KeycloakStartException if it is not ready in time, ends by itself, or the data folder is in use
     */
    public static LocalKeycloak start(KeycloakOptions options) {
        try {
            LocalKeycloak keycloak = new LocalKeycloak(options);
            keycloak.start();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakStartException("Interrupted while Keycloak was starting", e);
        }
    }

    /** Address browsers and programs use, for example {@code http://localhost:8180}. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + options.port());
    }

    /** Issuer of the tokens; the same whichever name of this machine a caller uses. */
    public URI issuer() {
        return URI.create(baseUrl() + "/realms/" + Realm.NAME);
    }

    /** Secret of the confidential client {@code portal-web}. */
    public String portalWebSecret() {
        return secrets.portalWeb();
    }

    /** Secret of the service account {@code portal-admin}. */
    public String portalAdminSecret() {
        return secrets.portalAdmin();
    }

    /** Whether this start imported the realm. */
    public boolean firstStart() {
        return imported;
    }

    public Duration startedIn() {
        return startedIn;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops Keycloak, by force if it does not stop by itself. Calling it again does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (process != null && process.isAlive()) {
                RunningServer.end(process.toHandle());
            }
            pidFile.forget();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Thread.currentThread() != lastResort) {
            removeLastResort();
        }
    }

    private void removeLastResort() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook runs or has run, and finds nothing to do.
        }
    }

    private void start() throws IOException, InterruptedException {
        Instant begin = Instant.now();
        pidFile.endOrphan();
        requireFreePort();
        secrets = Secrets.in(folder);
        String realm = Realm.local(options.portalUrls());
        String fingerprint = fingerprint(realm, secrets);
        Path stamp = stamp(folder);
        imported = !Files.exists(stamp) || !Files.readString(stamp).equals(fingerprint);
        boolean ready = false;
        Runtime.getRuntime().addShutdownHook(lastResort);
        try {
            Files.writeString(importFile(), realm);
            launch();
            Instant deadline = begin.plus(options.readyWithin());
            if (!awaitReady(deadline)) {
                // The stamp outlived its database.
                RunningServer.end(process.toHandle());
                imported = true;
                launch();
                if (!awaitReady(deadline)) {
                    throw new KeycloakStartException("Keycloak did not import the realm. Its log ends:\n" + logEnd());
                }
            }
            if (imported) {
                PrivateFiles.write(stamp, fingerprint);
            }
            startedIn = Duration.between(begin, Instant.now());
            ready = true;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    /** Says what the database's realm was made of; written only once the import is known to be complete. */
    static Path stamp(Path folder) {
        return folder.resolve("realm.sha256");
    }

    static String fingerprint(String realm, Secrets secrets) {
        return sha256(realm + secrets.portalWeb() + secrets.portalAdmin());
    }

    private Path importFile() {
        return folder.resolve("chizai-realm.json");
    }

    private void requireFreePort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
        } catch (BindException e) {
            throw new PortOccupiedException(options.port());
        }
    }

    private void launch() throws IOException {
        List<String> jvmOptions = new ArrayList<>();
        jvmOptions.add(pidFile.marker());
        if (imported) {
            jvmOptions.addAll(List.of(
                    "-Dkeycloak.migration.action=import",
                    "-Dkeycloak.migration.provider=singleFile",
                    "-Dkeycloak.migration.file=" + importFile(),
                    "-Dkeycloak.migration.strategy=OVERWRITE_EXISTING",
                    "-Dkeycloak.migration.replace-placeholders=true"));
        }
        List<String> arguments = List.of(
                "start",
                "--optimized",
                // Without this Keycloak opens cluster ports on all interfaces.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + options.port(),
                "--hostname=" + baseUrl(),
                "--db-url=" + options.database().jdbcUrl(),
                "--db-username=" + options.database().user(),
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=15",
                "--server-async-bootstrap=false",
                "--shutdown-delay=0s",
                "--shutdown-timeout=5s",
                "--log-console-color=false",
                // Keycloak's default of a month would hide a changed theme from a developer's browser.
                "--spi-theme--static-max-age=3600");
        if (Files.exists(log)) {
            Files.move(log, folder.resolve("keycloak.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(Distribution.built().command(jvmOptions, arguments));
        Distribution.cleanEnvironment(builder);
        builder.environment()
                .putAll(Map.of(
                        "KC_DB_PASSWORD", options.database().password(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.administrator(),
                        "PORTAL_WEB_SECRET", secrets.portalWeb(),
                        "PORTAL_ADMIN_SECRET", secrets.portalAdmin()));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        synchronized (this) {
            if (closed) {
                throw new KeycloakStartException("The portal is shutting down");
            }
            process = builder.start();
        }
        process.getOutputStream().close();
        pidFile.remember(process.toHandle());
    }

    /** Waits for Keycloak and says whether it has the realm. */
    private boolean awaitReady(Instant deadline) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        String local = "http://127.0.0.1:" + options.port();
        while (true) {
            if (status(http, local + "/health/ready") == 200) {
                int realm = status(http, local + "/realms/" + Realm.NAME + "/.well-known/openid-configuration");
                if (realm == 200 || realm == 404) {
                    return realm == 200;
                }
            }
            if (!process.isAlive()) {
                throw ended();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new KeycloakStartException("Keycloak was not ready within "
                        + options.readyWithin().toSeconds() + " s. Its log ends:\n" + logEnd());
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    /** The status Keycloak answers with, or 0 while it does not answer. */
    private static int status(HttpClient http, String url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private RuntimeException ended() throws IOException {
        String end = logEnd();
        // Somebody may have taken the port between our look and Keycloak's.
        if (end.contains("Address already in use") || end.contains("already bound")) {
            return new PortOccupiedException(options.port());
        }
        return new KeycloakStartException(
                "Keycloak ended with exit code " + process.exitValue() + ". Its log ends:\n" + end);
    }

    private String logEnd() throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LOG_LINES_SHOWN), all.size()));
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
