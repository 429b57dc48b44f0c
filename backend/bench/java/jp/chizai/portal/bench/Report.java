package jp.chizai.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The table: the portal beside its floor, as ratios; figures of the machine are only there to divide by each other. */
final class Report {

    private static final Path FILE = Path.of("bench", "RESULTS.md");

    private static final String HEAD = """
            # What the portal costs beside plain SQL

            Repeat it with `mvn -Pbench verify` in the repository's root; it takes about ten minutes and writes this file.
            One run, one machine, both sides: the running portal with its real PostgreSQL and Keycloak over HTTP
            (authentication, row security, history, standing, roll-up and audit trail included), and as its **floor** plain
            SQL over JDBC on the same rows under the same row security. %d KPIs in each of 47 prefectures over %d years.
            Ratios are what counts; milliseconds are this machine's (%d processors, Java %s).

            """;

    private record Line(
            String work, int clients, double p50, double p99, double perSecond, double floorP50, double floorP99) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Importing.Outcome> imports = new ArrayList<>();

    void add(int clients, Collection<RunResult> results) {
        Map<String, Map<String, Statistics>> byWork = results.stream()
                .collect(Collectors.groupingBy(
                        result -> part(result, 2),
                        LinkedHashMap::new,
                        Collectors.toMap(
                                result -> part(result, 1),
                                result -> result.getPrimaryResult().getStatistics())));
        byWork.forEach((work, sides) -> {
            Statistics portal = sides.get("portal");
            Statistics floor = sides.get("plainSql");
            lines.add(new Line(
                    work,
                    clients,
                    portal.getPercentile(50),
                    portal.getPercentile(99),
                    clients * 1000 / portal.getMean(),
                    floor.getPercentile(50),
                    floor.getPercentile(99)));
        });
    }

    void add(Importing.Outcome outcome) {
        imports.add(outcome);
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder(HEAD.formatted(
                Seed.KPIS,
                Seed.YEARS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version")));
        text.append("""
                | work | clients | p50 | p99 | requests/s | floor p50 | floor p99 | **p50 to floor** |
                |---|---|---|---|---|---|---|---|
                """);
        for (Line line : lines) {
            text.append("| %s | %d | %.2f ms | %.2f ms | %.0f | %.2f ms | %.2f ms | **%.1f ×** |\n"
                    .formatted(
                            words(line.work()),
                            line.clients(),
                            line.p50(),
                            line.p99(),
                            line.perSecond(),
                            line.floorP50(),
                            line.floorP99(),
                            line.p50() / line.floorP50()));
        }
        text.append("""

                | work | rows | rows/s | floor rows/s | **time to floor** |
                |---|---|---|---|---|
                """);
        for (Importing.Outcome outcome : imports) {
            text.append("| importing a file of results | %d | %.0f | %.0f | **%.1f ×** |\n"
                    .formatted(
                            outcome.rows(),
                            outcome.rows() / outcome.seconds(),
                            outcome.rows() / outcome.floorSeconds(),
                            outcome.seconds() / outcome.floorSeconds()));
        }
        Files.writeString(FILE, text);
        System.out.println(text);
    }

    /** {@code part} from the end of {@code jp.chizai.portal.bench.GridReading.portal}. */
    private static String part(RunResult result, int part) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        return parts[parts.length - part];
    }

    private static String words(String work) {
        return work.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
