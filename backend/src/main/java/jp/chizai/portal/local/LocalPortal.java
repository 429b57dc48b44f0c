package jp.chizai.portal.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.PortalApplication;
import jp.chizai.portal.audit.VerifyTrail;
import jp.chizai.portal.keycloak.DemonstrationAccount;
import jp.chizai.portal.keycloak.DemonstrationAccounts;
import jp.chizai.portal.keycloak.KeycloakOptions;
import jp.chizai.portal.keycloak.KeycloakStartException;
import jp.chizai.portal.keycloak.LocalKeycloak;
import jp.chizai.portal.keycloak.PortOccupiedException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole portal on one machine, as {@code mvn spring-boot:run} starts it: PostgreSQL, Keycloak and the application
 * with its demonstration data, all on loopback. Settings: {@code PORTAL_PORT}, {@code KEYCLOAK_PORT},
 * {@code PORTAL_DATA}. Whatever it started ends with it.
 */
public final class LocalPortal {

    /** The day the demonstration stands on: half-way through the second year of plan 2. */
    private static final String BUSINESS_DATE = "2021-10-15";

    private final int port;
    private final int keycloakPort;
    private final Path data;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final ReentrantLock step = new ReentrantLock();
    private volatile boolean closed;

    private LocalPortal(int port, int keycloakPort, Path data) {
        this.port = port;
        this.keycloakPort = keycloakPort;
        this.data = data;
    }

    public static void main(String[] arguments) {
        // Until Spring sets the levels: the embedded database tells its whole story.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        LocalPortal portal = new LocalPortal(
                port("PORTAL_PORT", 8080),
                port("KEYCLOAK_PORT", 8180),
                Path.of(setting("PORTAL_DATA", ".data")).toAbsolutePath().normalize());
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "end"));
        endWithMaven();
        try {
            if (List.of(arguments).contains(VerifyTrail.OPTION)) {
                System.exit(portal.verifyTrail(arguments));
            }
            portal.start(arguments);
        } catch (CannotStart | PortOccupiedException | KeycloakStartException e) {
            portal.refuse(e.getMessage());
        } catch (IllegalStateException e) {
            portal.refuse("The portal could not start: " + e.getMessage());
        }
    }

    /** Says why there is no start. When somebody ended it on purpose there is nothing to say. */
    private void refuse(String reason) {
        if (!closed) {
            System.err.println(reason);
            System.exit(1);
        }
    }

    private void start(String[] arguments) {
        requireFreePort();
        lockData();
        LocalPostgres postgres = begin(() -> LocalPostgres.start(data.resolve("postgres"), true));
        LocalKeycloak keycloak = begin(() -> LocalKeycloak.start(KeycloakOptions.of(
                data,
                keycloakPort,
                new KeycloakOptions.Database(postgres.keycloakUrl(), "keycloak", "trusted-on-loopback"),
                address("localhost"),
                address("127.0.0.1"))));
        long before = System.nanoTime();
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        begin(() -> run(application, arguments(arguments, settings(postgres, keycloak))));
        announce(keycloak, Duration.ofNanos(System.nanoTime() - before));
    }

    private int verifyTrail(String[] arguments) {
        lockData();
        LocalPostgres postgres = begin(() -> LocalPostgres.start(data.resolve("postgres"), true));
        return VerifyTrail.run(arguments(arguments, postgres.settings()));
    }

    private static ConfigurableApplicationContext run(SpringApplication application, String[] arguments) {
        try {
            return application.run(arguments);
        } catch (RuntimeException e) {
            throw new CannotStart("The portal could not start; the reason stands above.");
        }
    }

    private Map<String, String> settings(LocalPostgres postgres, LocalKeycloak keycloak) {
        Map<String, String> settings = new TreeMap<>(postgres.settings());
        settings.put("server.port", Integer.toString(port));
        settings.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                keycloak.issuer().toString());
        settings.put("spring.security.oauth2.client.registration.portal.client-secret", keycloak.portalWebSecret());
        settings.put("portal.identity.admin-client-secret", keycloak.portalAdminSecret());
        settings.put("portal.business-date", BUSINESS_DATE);
        settings.put("portal.demonstration", "true");
        return settings;
    }

    /** What was given on the command line comes last and wins. */
    private static String[] arguments(String[] given, Map<String, String> settings) {
        return Stream.concat(
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Stream.of(given))
                .toArray(String[]::new);
    }

    private <T extends AutoCloseable> T begin(Supplier<T> start) {
        step.lock();
        try {
            if (closed) {
                throw new CannotStart("Ended while starting.");
            }
            T part = start.get();
            running.push(part);
            return part;
        } finally {
            step.unlock();
        }
    }

    /**
     * Ends what runs, the latest first: no part outlives what it depends on. A part that is just starting is waited for,
     * as nobody else would end it.
     */
    private void close() {
        closed = true;
        step.lock();
        try {
            while (!running.isEmpty()) {
                close(running.pop());
            }
        } finally {
            step.unlock();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("Could not end " + part.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void requireFreePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw new CannotStart(
                    "Port " + port + " is occupied: the portal cannot start. Set PORTAL_PORT to a free port.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lockData() {
        try {
            Files.createDirectories(data);
            // Held until the process is gone, however it ends: the system releases it.
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new CannotStart("The data folder " + data
                        + " is in use by another portal. Stop it, or set PORTAL_DATA to another folder.");
            }
            begin(() -> channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be used: " + e.getMessage());
        }
    }

    /** Maven killed without notice would leave this process behind: it ends when its parent does. */
    private static void endWithMaven() {
        ProcessHandle.current()
                .parent()
                .filter(parent -> isJava(parent.info().command().orElse("")))
                .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
    }

    private static boolean isJava(String command) {
        Path file = Path.of(command).getFileName();
        return file != null && file.toString().matches("java(\\.exe)?");
    }

    private void announce(LocalKeycloak keycloak, Duration application) {
        Duration total = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("%n地域知財活性化ポータル  Regional IP activation portal%n%n");
        out.printf("  Portal      %s%n", address("localhost"));
        out.printf("  Keycloak    %s%n", keycloak.baseUrl());
        out.printf("  Data        %s%n", data);
        out.printf("  As of       %s (the demonstration's business date)%n%n", BUSINESS_DATE);
        out.printf("  Accounts, all with the password %s:%n", DemonstrationAccounts.PASSWORD);
        out.printf("    Centre       %s%n", usernames(account -> account.tenant() == null && account.region() == null));
        out.printf("    Bureaus      %s%n", usernames(account -> account.region() != null));
        for (String tenant : fullyStaffed()) {
            out.printf("    Prefecture   %s%n", usernames(account -> tenant.equals(account.tenant())));
        }
        out.printf("    Others       <prefecture in lower case>-editor, -approver%n%n");
        out.printf(
                "  Ready after %.1f s; the application itself took %.1f s. Ctrl-C ends everything.%n%n",
                total.toMillis() / 1000.0, application.toMillis() / 1000.0);
    }

    private static String usernames(Predicate<DemonstrationAccount> of) {
        return DemonstrationAccounts.all().stream()
                .filter(of)
                .map(DemonstrationAccount::username)
                .collect(Collectors.joining(", "));
    }

    /** The prefectures with an account for every role. */
    private static List<String> fullyStaffed() {
        return DemonstrationAccounts.all().stream()
                .filter(account -> "viewer".equals(account.role()))
                .map(DemonstrationAccount::tenant)
                .toList();
    }

    private URI address(String host) {
        return URI.create("http://" + host + ":" + port);
    }

    private static int port(String name, int otherwise) {
        String value = setting(name, Integer.toString(otherwise));
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535) {
            System.err.println(name + " must be a port number from 1 to 65535, not '" + value + "'.");
            System.exit(1);
        }
        return Integer.parseInt(value);
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** The start is refused; the message is the one line to show. */
    private static final class CannotStart extends RuntimeException {

        CannotStart(String message) {
            super(message);
        }
    }
}
