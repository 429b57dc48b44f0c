package jp.chizai.portal.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jp.chizai.portal.PortalApplication;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.local.LocalPostgres;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code mvn -Pbench verify}: the running portal with its real PostgreSQL and Keycloak, 47 tenants × 112 KPIs × 3 years,
 * beside plain SQL over JDBC on the same rows in the same run. Writes {@code backend/bench/RESULTS.md}. JMH measures
 * both sides alike: the load generators at hand either need an installation of their own or a licence that is not free.
 */
public final class BenchmarkRun {

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.getInteger("bench.seconds", 10);
        Path data = Path.of("target", "bench-postgres-" + ProcessHandle.current().pid());
        // Both sides wait for the disk, as they do in production.
        try (LocalPostgres postgres = LocalPostgres.start(data, true);
                ConfigurableApplicationContext portal = portal(postgres)) {
            Seed.in(portal);
            Report report = new Report();
            for (int clients : new int[] {1, 4}) {
                report.add(clients, measured(clients, seconds, postgres));
            }
            report.add(Importing.measured(portal, postgres.url()));
            report.write();
        }
    }

    private static Collection<RunResult> measured(int clients, int seconds, LocalPostgres postgres)
            throws Exception {
        return new Runner(new OptionsBuilder()
                        .include(GridReading.class.getName())
                        .include(ResultWriting.class.getName())
                        .threads(clients)
                        .forks(1)
                        .jvmArgsAppend(
                                "-Dbench.portal=http://localhost:" + TestKeycloak.portalPort(),
                                "-Dbench.issuer=" + TestKeycloak.server().issuer(),
                                "-Dbench.database=" + postgres.url())
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(seconds))
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    /** The portal as it serves people, but for the limits that keep one caller from taking all of it. */
    private static ConfigurableApplicationContext portal(LocalPostgres postgres) {
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.addInitializers(new TestKeycloak());
        Map<String, Object> settings = new TreeMap<>(postgres.settings());
        settings.put("portal.business-date", "2022-10-15");
        settings.put("portal.http.user-requests", "10000000");
        settings.put("portal.http.tenant-requests", "10000000");
        application.setDefaultProperties(settings);
        return application.run();
    }
}
