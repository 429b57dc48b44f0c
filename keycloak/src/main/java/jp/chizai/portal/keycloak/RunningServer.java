package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The pid file of a data folder: remembers which process serves it and who started that process.
 *
 * <p>Process ids are used anew by the system, so a process counts as ours only if its start time and its command line
 * fit as well.
 */
final class RunningServer {

    private static final Duration GRACE = Duration.ofSeconds(15);
    /** The system computes start times from its clock, which may be set a little meanwhile. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final Path file;
    private final String marker;

    RunningServer(Path folder) {
        this.file = folder.resolve("keycloak.pid");
        this.marker = "-Dchizai.keycloak.data=" + folder;
    }

    /** JVM argument that makes the server of this data folder recognisable. */
    String marker() {
        return marker;
    }

    void remember(ProcessHandle server) throws IOException {
        Properties pids = new Properties();
        put(pids, "server", server);
        put(pids, "owner", ProcessHandle.current());
        StringWriter text = new StringWriter();
        pids.store(text, null);
        PrivateFiles.write(file, text.toString());
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Ends the server that a killed portal left behind.
     *
     * @throws KeycloakStartException if the portal that started it is alive: then it is no orphan
     */
    void endOrphan() throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        Properties pids = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            pids.load(in);
        }
        Optional<ProcessHandle> server = find(pids, "server").filter(this::carriesMarker);
        if (server.isPresent()) {
            Optional<ProcessHandle> owner = find(pids, "owner");
            if (owner.isPresent()) {
                throw new KeycloakStartException(
                        "The data folder " + file.getParent().getParent() + " is in use by the running process "
                                + owner.get().pid());
            }
            end(server.get());
        }
        forget();
    }

    /** Asks the process to stop and makes it stop if it does not within the grace period. */
    static void end(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!ended(process, GRACE)) {
            process.destroyForcibly();
            ended(process, GRACE);
        }
    }

    private static boolean ended(ProcessHandle process, Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Properties pids, String name, ProcessHandle process) {
        pids.setProperty(name + ".pid", Long.toString(process.pid()));
        process.info().startInstant().ifPresent(start -> pids.setProperty(name + ".started", start.toString()));
    }

    private static Optional<ProcessHandle> find(Properties pids, String name) {
        String pid = pids.getProperty(name + ".pid");
        String started = pids.getProperty(name + ".started");
        if (pid == null || !pid.matches("\\d+") || started == null) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> sameStart(start, Instant.parse(started)))
                        .orElse(false));
    }

    private static boolean sameStart(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    private boolean carriesMarker(ProcessHandle process) {
        // Some systems do not show arguments; pid and start time must do there.
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(marker))
                .orElse(true);
    }
}
