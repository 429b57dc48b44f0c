package jp.chizai.portal.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The unpacked Keycloak distribution and how a JVM is pointed at it. */
record Distribution(Path home) {

    /** Written by {@link DistributionBuild} beside the classes; never committed. */
    static final String LOCATION = "jp/chizai/portal/keycloak/distribution.properties";

    static Distribution built() {
        Properties location = new Properties();
        try (InputStream in = Distribution.class.getClassLoader().getResourceAsStream(LOCATION)) {
            if (in == null) {
                throw new KeycloakStartException("Keycloak's distribution is not built: run the Maven build first");
            }
            location.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Distribution distribution = new Distribution(Path.of(location.getProperty("home")));
        if (!Files.isDirectory(distribution.home())) {
            throw new KeycloakStartException(
                    "Keycloak's distribution is gone from " + distribution.home() + ": run the Maven build again");
        }
        return distribution;
    }

    /**
     * The command that {@code bin/kc.sh} would end in, without the shell between: the child is the server itself, so a
     * signal reaches it, and Windows needs nothing else.
     */
    List<String> command(List<String> jvmOptions, List<String> keycloakArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // A start is short-lived work: the first compiler alone makes it a fifth faster.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(keycloakArguments);
        return command;
    }

    /** Settings of another Keycloak on the same machine must not reach ours. */
    static void cleanEnvironment(ProcessBuilder process) {
        process.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
    }
}
