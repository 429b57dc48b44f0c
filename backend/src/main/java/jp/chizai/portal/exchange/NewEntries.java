package jp.chizai.portal.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.chizai.portal.finding.Facet;
import jp.chizai.portal.finding.Found;
import jp.chizai.portal.finding.PracticeSearch;
import jp.chizai.portal.finding.Search;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries published for the first time since a moment, and which of them a kept search finds. */
@Component
class NewEntries {

    /** An entry, when it was published, and on which business day that was. */
    record New(PracticeId id, String title, Instant at, LocalDate on) {}

    private final JdbcClient jdbc;
    private final PracticeSearch search;

    NewEntries(JdbcClient jdbc, PracticeSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** To be called inside any scope. */
    List<New> since(Instant from) {
        return jdbc.sql("""
                        select tenant_id, number, title, published_at, published_on from published_practice
                        where published_at >= ? and first_on = published_on order by published_at, tenant_id, number""")
                .param(Timestamp.from(from))
                .query((row, n) -> new New(
                        new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number")),
                        row.getString("title"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getDate("published_on").toLocalDate()))
                .list();
    }

    /**
     * Those of {@code entries} that have all the search asks for, as whoever keeps it would find them; to be called
     * outside any scope.
     *
     * @param entries not empty, the first published first
     */
    List<New> matching(SearchCriteria criteria, List<New> entries) {
        Set<PracticeId> found = new HashSet<>();
        Map<Facet, Set<String>> chosen = chosen(criteria);
        List<Found.Hit> hits;
        int page = 0;
        do {
            // The newest that have everything stand first: it ends where they are older than what is new.
            hits = search.find(new Search(criteria.q(), chosen, Search.Sort.NEWEST, page++)).hits().stream()
                    .takeWhile(hit -> hit.complete() && !isOlder(hit, entries.get(0)))
                    .toList();
            hits.forEach(hit -> found.add(hit.practice().id()));
        } while (hits.size() == Search.PAGE);
        return entries.stream().filter(entry -> found.contains(entry.id())).toList();
    }

    private static boolean isOlder(Found.Hit hit, New entry) {
        return hit.practice().publishedOn().isBefore(entry.on());
    }

    private static Map<Facet, Set<String>> chosen(SearchCriteria criteria) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Map.of(
                Facet.STAGE, Set.copyOf(criteria.stage()),
                Facet.POLICY, Set.copyOf(criteria.policy()),
                Facet.MEASURE, Set.copyOf(criteria.measure()),
                Facet.INDUSTRY, Set.copyOf(criteria.industry()),
                Facet.ENTERPRISE, Set.copyOf(criteria.enterprise()),
                Facet.BUREAU, Set.copyOf(criteria.bureau()),
                Facet.TENANT, Set.copyOf(criteria.tenant()),
                Facet.EVIDENCE, Set.copyOf(criteria.evidence())));
        chosen.values().removeIf(Set::isEmpty);
        return chosen;
    }
}
