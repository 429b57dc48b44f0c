package jp.chizai.portal.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import jp.chizai.portal.finding.Facet;
import jp.chizai.portal.finding.SearchSql;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Tsv;

/**
 * Searching 20,000 entries for what officials type, any of the judged queries, narrowed to one stage every other time,
 * with the counts of all facets.
 */
final class SearchReading implements Work {

    private static final List<String> QUERIES = Tsv.read("finding/judged-queries.tsv").stream()
            .map(row -> row.get("query"))
            .toList();

    private static final List<String> TEXTS = List.of(
            "title", "problem", "action", "partners", "cost", "effect", "success", "pitfalls", "transfer");

    private static final int STAGES = 3;

    private final PortalClient portal;
    private final Floor floor;

    SearchReading(Servers servers) {
        portal = new PortalClient(servers, "jpo-coordinator");
        floor = Floor.ofTenants(servers);
    }

    private record Asked(String query, Map<Facet, Set<String>> chosen) {

        static Asked any() {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return new Asked(
                    QUERIES.get(random.nextInt(QUERIES.size())),
                    random.nextBoolean()
                            ? Map.of()
                            : Map.of(Facet.STAGE, Set.of(Integer.toString(1 + random.nextInt(STAGES)))));
        }
    }

    @Override
    public void portal() {
        Asked asked = Asked.any();
        StringBuilder path = new StringBuilder("/api/practices?q=")
                .append(URLEncoder.encode(asked.query(), StandardCharsets.UTF_8));
        asked.chosen().forEach((facet, values) ->
                values.forEach(value -> path.append('&').append(facet.code()).append('=').append(value)));
        portal.get(path.toString());
    }

    /** The very statement, its rows read, nothing marked in them. */
    @Override
    public void floor() throws SQLException {
        Asked asked = Asked.any();
        SearchSql search = SearchSql.of(asked.query(), asked.chosen(), Seed.TODAY.minusYears(1));
        floor.within(
                TenantId.CENTRE.number(),
                connection -> Floor.rows(
                        connection, search.sql(), SearchReading::row, search.parameters().toArray()));
    }

    private static List<Object> row(ResultSet row) throws SQLException {
        List<Object> columns = new ArrayList<>();
        if (row.getObject("place") == null) {
            columns.add(row.getString("value"));
            columns.add(row.getInt("entries"));
            return columns;
        }
        for (String text : TEXTS) {
            columns.add(row.getString(text));
        }
        return columns;
    }

    @Override
    public void close() throws SQLException {
        floor.close();
    }
}
