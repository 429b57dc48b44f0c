package jp.chizai.portal.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.Freshness;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds published entries. To be called outside any scope. */
@Service
public class PracticeSearch {

    private static final List<String> SECTIONS =
            List.of("problem", "action", "partners", "cost", "effect", "success", "pitfalls", "transfer");

    private record Counted(String value, int entries) {}

    private final JdbcClient jdbc;
    private final Plans plans;
    private final TenantScope scope;
    private final BusinessCalendar calendar;

    PracticeSearch(JdbcClient jdbc, Plans plans, TenantScope scope, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.scope = scope;
        this.calendar = calendar;
    }

    /**
     * What a search finds: entries that have all that was typed first, then those that have most of it.
     *
     * @throws ProblemException INVALID if the question is too long
     */
    public Found find(Search search) {
        if (search.text().length() > Question.LONGEST) {
            throw ProblemException.invalid(FieldFault.of("q", "field.too-long", Question.LONGEST));
        }
        Question question = Question.of(search.text());
        if (question.isVain(search.text())) {
            return new Found(0, false, List.of(), facets(List.of()));
        }
        // The rows come by the tables' own policy: a role that sees everything is not needed for them.
        return scope.read(TenantId.CENTRE, () -> ask(question, search));
    }

    private Found ask(Question question, Search search) {
        SortedMap<Integer, Found.Hit> hits = new TreeMap<>();
        List<Counted> counted = new ArrayList<>();
        new SearchStatement(question, search, Freshness.latestStale(calendar.today()))
                .on(jdbc)
                .query(row -> {
                    if (row.getObject("place") == null) {
                        counted.add(new Counted(row.getString("value"), row.getInt("entries")));
                    } else {
                        hits.put(row.getInt("place"), hit(row, question));
                    }
                });
        int total = counted.stream()
                .filter(count -> count.value() == null)
                .mapToInt(Counted::entries)
                .sum();
        boolean relaxed = hits.values().stream().noneMatch(Found.Hit::complete) && search.page() == 0 && total > 0;
        return new Found(total, relaxed, List.copyOf(hits.values()), facets(counted));
    }

    private Found.Hit hit(ResultSet row, Question question) throws SQLException {
        boolean complete = row.getBoolean("complete");
        List<Question.Piece> shown = question.shown(complete);
        List<String> texts = new ArrayList<>();
        for (String section : SECTIONS) {
            texts.add(row.getString(section));
        }
        return new Found.Hit(
                entry(row), complete, Marked.whole(row.getString("title"), shown), Marked.excerpt(texts, shown));
    }

    private Found.Entry entry(ResultSet row) throws SQLException {
        LocalDate confirmedOn = row.getDate("confirmed_on").toLocalDate();
        List<String> measures = strings(row, "measures");
        return new Found.Entry(
                new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number")),
                Stage.valueOf(row.getString("stage")),
                plans.measures().stream()
                        .filter(measure -> measures.contains(measure.code()))
                        .toList(),
                strings(row, "industries"),
                strings(row, "enterprises"),
                row.getBoolean("illustrative"),
                row.getDate("published_on").toLocalDate(),
                confirmedOn,
                Freshness.isStale(confirmedOn, calendar.today()),
                row.getBoolean("evidence"),
                row.getInt("adoptions"));
    }

    private static List<Found.FacetCounts> facets(List<Counted> counted) {
        Map<Facet, List<Found.Count>> counts = new EnumMap<>(Facet.class);
        counted.stream().filter(count -> count.value() != null).forEach(count -> {
            String[] facetAndValue = count.value().split(":", 2);
            counts.computeIfAbsent(Code.parse(Facet.class, facetAndValue[0]), facet -> new ArrayList<>())
                    .add(new Found.Count(facetAndValue[1], count.entries()));
        });
        Comparator<Found.Count> mostFirst =
                Comparator.comparing(Found.Count::entries).reversed().thenComparing(Found.Count::value);
        return Stream.of(Facet.values())
                .map(facet -> new Found.FacetCounts(
                        facet,
                        counts.getOrDefault(facet, List.of()).stream()
                                .sorted(mostFirst)
                                .toList()))
                .toList();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
