package jp.chizai.portal.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jp.chizai.portal.PortalApplication;
import jp.chizai.portal.TestKeycloak;
import jp.chizai.portal.local.LocalPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code mvn -Pbench verify}: gives the portal 47 tenants × 112 KPIs × 3 years and 20,000 practice
 * entries, starts the finished jar on a real
 * PostgreSQL and Keycloak, and measures it from outside, beside plain SQL over JDBC on the same rows. Writes
 * {@code backend/bench/RESULTS.md}.
 */
public final class BenchmarkRun {

    private static final int SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final int FEW = 4;
    private static final int MANY = 16;
    private static final Duration WATCHED = Duration.ofSeconds(5);

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws Exception {
        double busyBefore = busyProcessors();
        Path data = Path.of("target", "bench-postgres-" + ProcessHandle.current().pid());
        // Both sides wait for the disk, as they do in production.
        try (LocalPostgres postgres = LocalPostgres.start(data, true)) {
            seed(postgres);
            try (RunningPortal portal = RunningPortal.start(postgres.settings())) {
                measure(new Servers(
                        portal.address(), TestKeycloak.server().issuer().toString(), postgres.url()), busyBefore);
            }
        }
        FileSystemUtils.deleteRecursively(data);
        System.exit(0);
    }

    /** How many processors other programs keep busy; not the load average, in which the build before this still stands. */
    private static double busyProcessors() throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        system.getCpuLoad();
        Thread.sleep(WATCHED.toMillis());
        return system.getCpuLoad() * system.getAvailableProcessors();
    }

    private static void seed(LocalPostgres postgres) throws SQLException {
        Map<String, Object> settings = new TreeMap<>(postgres.settings());
        settings.put("portal.business-date", Seed.TODAY.toString());
        SpringApplication application = new SpringApplication(PortalApplication.class);
        application.addInitializers(new TestKeycloak());
        application.setDefaultProperties(settings);
        try (ConfigurableApplicationContext portal = application.run()) {
            Seed.in(portal);
            PracticeSeed.in(portal);
        }
        // Both sides find the statistics a database has that was not filled a moment ago.
        try (Connection owner = DriverManager.getConnection(postgres.url(), "portal_owner", "");
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** What is measured is a portal that has served people for a while. */
    private static void warmUp(Servers servers) throws Exception {
        Race warmUp = new Race(Duration.ofSeconds(SECONDS));
        warmUp.run(FEW, client -> new GridReading(servers));
        warmUp.run(FEW, client -> new OverviewReading(servers));
        warmUp.run(FEW, client -> new SearchReading(servers));
        warmUp.run(FEW, client -> new ResultWriting(servers, client));
    }

    private static void measure(Servers servers, double busyBefore) throws Exception {
        warmUp(servers);
        Race race = new Race(Duration.ofSeconds(SECONDS));
        Report report = new Report(servers, busyBefore);
        for (int clients : new int[] {1, FEW}) {
            report.grid(race.run(clients, client -> new GridReading(servers)));
        }
        for (int clients : new int[] {1, FEW}) {
            report.overview(race.run(clients, client -> new OverviewReading(servers)));
        }
        for (int clients : new int[] {1, FEW}) {
            report.searching(race.run(clients, client -> new SearchReading(servers)));
        }
        for (int clients : new int[] {1, FEW, MANY}) {
            report.writing(race.run(clients, client -> new ResultWriting(servers, client)));
            report.writingInFull(race.run(clients, client -> new ResultWritingInFull(servers, client)));
        }
        report.importing(Importing.measured(servers));
        report.write();
    }
}
