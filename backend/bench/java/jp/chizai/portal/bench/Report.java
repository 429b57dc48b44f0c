package jp.chizai.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.SpringBootVersion;

/** The tables: the portal beside its floor and beside its peer. */
final class Report {

    private static final Path FILE = Path.of("bench", "RESULTS.md");

    private static final String HEAD = """
            # What the portal costs beside plain SQL

            Repeat it with `mvn -Pbench verify` in the repository's root; it takes about ten minutes and writes this file.
            One run, one machine, both sides by turns: the running portal with its real PostgreSQL and Keycloak, asked over
            HTTP (authentication, row security, conditional writes, history, standing, roll-up and audit trail included), and
            as its **floor** plain SQL over JDBC on the same rows, under the same row security, waiting for the same disk.
            Putting a result has two floors: its one row, below which nobody gets, and all the rows that are left behind.
            %d KPIs in each of 47 prefectures over %d years; %d published practice entries of %d characters each.
            What a search looks in takes %s on disk, %s of that its index; the entries take %s. Ratios are what counts; milliseconds are the machine's: %d
            processors, which portal, database and callers share. Measured on %s with Java %s, PostgreSQL %s, Spring Boot %s,
            while other programs kept %.1f processors busy: a figure of a busy machine is none.

            ## Beside the floor

            | work | clients | p50 | p99 | requests/s | floor p50 | floor p99 | floor/s | p50 to floor | aim |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private static final String IMPORT = """

            | work | rows | rows/s | floor rows/s | time to floor | aim |
            |---|---|---|---|---|---|
            """;

    private static final String PEER = """

            ## Beside DHIS2

            DHIS2 2.43, the best-known open peer, on such a machine with as many rows.

            | work | clients | DHIS2 | portal | times as many | aim |
            |---|---|---|---|---|---|
            """;

    /** How many characters an entry has. */
    private static final String LENGTH = """
            select round(avg(length(concat(title, problem, action, partners, cost, effect, success, pitfalls, transfer))))
            from published_practice""";

    private static final String SIZE = "select pg_size_pretty(%s)";

    /** What DHIS2 writes in a second, by the number of clients. */
    private static final Map<Integer, Integer> WRITES = Map.of(1, 81, 4, 143, 16, 184);

    private final StringBuilder floor = new StringBuilder();
    private final StringBuilder imports = new StringBuilder(IMPORT);
    private final StringBuilder peer = new StringBuilder(PEER);

    private final Servers servers;
    private final double busyBefore;

    /** @param busyBefore how many processors were busy before anything of the benchmark ran */
    Report(Servers servers, double busyBefore) {
        this.busyBefore = busyBefore;
        this.servers = servers;
    }

    void grid(Race.Outcome outcome) {
        beside("reading a grid", outcome, "3 ×");
    }

    void overview(Race.Outcome outcome) {
        beside("reading the overview", outcome, "");
        if (outcome.clients() > 1) {
            double perSecond = outcome.portal().perSecond();
            peer("reading the aggregate, nothing cached", outcome.clients(), 19, perSecond, 30);
            peer("the same, out of its cache", outcome.clients(), 36, perSecond, 30);
        }
    }

    void searching(Race.Outcome outcome) {
        beside("searching practice entries, with facets", outcome, "2 ×");
    }

    void writing(Race.Outcome outcome) {
        beside("putting a result, beside its row alone", outcome, "");
        peer("writing a value", outcome.clients(), WRITES.get(outcome.clients()), outcome.portal().perSecond(), 10);
    }

    void writingInFull(Race.Outcome outcome) {
        beside("putting a result, beside all its rows", outcome, "4 ×");
    }

    void importing(Importing.Outcome outcome) {
        imports.append("| importing a file | %d | %.0f | %.0f | **%.1f ×** | 3 × |%n"
                .formatted(Seed.ROWS, outcome.perSecond(), outcome.floorPerSecond(), outcome.ratio()));
        peer("importing a value", 1, 1770, outcome.perSecond(), 20);
    }

    void write() throws IOException, SQLException {
        String text = HEAD.formatted(
                        Seed.KPIS,
                        Seed.YEARS,
                        PracticeSeed.ENTRIES,
                        Integer.parseInt(told(LENGTH)),
                        told(SIZE.formatted("pg_total_relation_size('practice_index')")),
                        told(SIZE.formatted("pg_relation_size('practice_index_keys')")),
                        told(SIZE.formatted("pg_total_relation_size('published_practice')")),
                        Runtime.getRuntime().availableProcessors(),
                        LocalDate.now(),
                        System.getProperty("java.version"),
                        told("show server_version"),
                        SpringBootVersion.getVersion(),
                        busyBefore)
                + floor
                + imports
                + peer;
        Files.writeString(FILE, text);
        System.out.println(text);
    }

    private void beside(String work, Race.Outcome outcome, String aim) {
        floor.append("| %s | %d | %.2f ms | %.2f ms | %.0f | %.2f ms | %.2f ms | %.0f | **%.1f ×** | %s |%n"
                .formatted(
                        work,
                        outcome.clients(),
                        outcome.portal().percentile(50),
                        outcome.portal().percentile(99),
                        outcome.portal().perSecond(),
                        outcome.floor().percentile(50),
                        outcome.floor().percentile(99),
                        outcome.floor().perSecond(),
                        outcome.ratio(),
                        aim));
    }

    private void peer(String work, int clients, int peers, double ours, int aim) {
        peer.append("| %s | %d | %d/s | %.0f/s | **%.1f ×** | %d × |%n"
                .formatted(work, clients, peers, ours, ours / peers, aim));
    }

    private String told(String sql) throws SQLException {
        try (Floor database = Floor.ofAll(servers)) {
            return database.within(
                    connection -> Floor.rows(connection, sql, row -> row.getString(1)).get(0));
        }
    }
}
