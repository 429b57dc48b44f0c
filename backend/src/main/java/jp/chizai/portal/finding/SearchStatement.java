package jp.chizai.portal.finding;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one statement a search is: which entries match and how well, a page of them, and how many have which value of each
 * facet. A value of a facet is counted among the entries that have what is chosen of the other facets.
 *
 * <p>Each piece of the question counts by where it stands ({@link Zone}) and by how few entries have it. Entries that have
 * all words as they were typed come first; of the others those whose pieces say nearly as much as the best one's.
 */
final class SearchStatement {

    /**
     * The words themselves, and their parts only where few entries have all words. One row an entry: what is found of a
     * piece adds up in a column of its own ({@code w0}, {@code w1} …), since a row for each would be grouped twice.
     */
    private static final String MATCHED = """
            with look as materialized (
                select piece, keys::int[] as keys, weight, part
                from unnest(?::int[], ?::text[], ?::float8[], ?::bool[]) as l (piece, keys, weight, part)),
            whole as materialized (
                select i.tenant_id, i.number, %1$s
                from look l join practice_index i on i.keys @> l.keys where not l.part group by 1, 2),
            enough as materialized (select count(*) >= ? as met from whole where %3$s),
            part as (
                select i.tenant_id, i.number %2$s
                from look l join practice_index i on i.keys @> l.keys
                where l.part and not (select met from enough) group by 1, 2),
            found as materialized (select * from whole full join part using (tenant_id, number)),
            everything as materialized (select count(*)::float8 as entries from practice_index),
            rarity as materialized (select %4$s from found),
            scored as materialized (
                select tenant_id, number, %3$s as complete, %5$s as score, %6$s as share from found, rarity),
            likely as (
                select * from scored where complete
                union all
                (select * from scored
                    where not complete and not (select met from enough) and share >= ? * (select max(share) from scored)
                    order by score * share desc, tenant_id, number limit ?)),
            hit as materialized (
                select i.tenant_id, i.number, i.facets, i.published_on, i.stale, s.complete,
                    s.score * s.share * case when i.stale then ? else 1 end as score""";

    private static final String ENTRIES = "select *, confirmed_on <= ? as stale from practice_index";

    /** Read once as a whole: an index would be gone through for each of many thousand entries. */
    private static final String FROM_MATCHED =
            " from likely s join (" + ENTRIES + " offset 0) i using (tenant_id, number))";

    private static final String EVERYTHING = """
            with hit as materialized (
                select i.tenant_id, i.number, i.facets, i.published_on, i.stale, true as complete, 0 as score""";

    private static final String FROM_EVERYTHING = " from (" + ENTRIES + ") i)";

    private static final String CHOICE =
            ", i.facets && array(select id from practice_facet where value = any (?::text[])) as ";

    private static final String PAGE = """
            , adopted as (
                select practice_tenant as tenant_id, practice_number as number, count(*) as adoptions
                from shared_adoption where state <> 'STOPPED' group by 1, 2),
            page as (
                select tenant_id, number, complete, coalesce(adoptions, 0) as adoptions,
                    facets && array(select id from practice_facet where value = 'evidence:numbers') as evidence,
                    row_number() over (order by complete desc, %1$s, published_on desc, tenant_id, number) as place
                from (select * from hit left join adopted using (tenant_id, number) where %2$s
                    order by complete desc, %1$s, published_on desc, tenant_id, number limit ? offset ?) best),
            counted as (
                select null::text as value, count(*) as entries from hit where %2$s""";

    /** Numbers are counted, and only then told by their values. */
    private static final String COUNTS = """
             union all
            select value, entries
            from (select facet, count(*) as entries
                from (select unnest(facets) as facet from hit where %s) each group by facet) c
            join practice_facet on id = facet where true""";

    private static final String ANSWER = """
            )
            select page.place, page.complete, page.adoptions, page.evidence, p.*, counted.value, counted.entries
            from page join published_practice p using (tenant_id, number) full join counted on false""";

    /** What nobody confirmed for a year sinks, but is not hidden: by relevance it counts half, else it comes last. */
    private static final double STALE = 0.5;

    /** How much of what the best entry has another must have to be shown without all that was typed. */
    private static final double ENOUGH = 0.2;

    /** How many are shown at most that have not all that was typed; those that have are all shown and counted. */
    private static final int MOST = 200;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Facet> chosen;

    /** @param latestStale entries last confirmed by this day are stale */
    SearchStatement(Question question, Search search, LocalDate latestStale) {
        chosen = search.facets();
        if (question.isEmpty()) {
            add(EVERYTHING);
            choices(search);
            add(FROM_EVERYTHING, Date.valueOf(latestStale));
        } else {
            matched(question);
            choices(search);
            add(FROM_MATCHED, Date.valueOf(latestStale));
        }
        String having = having(null);
        add(PAGE.formatted(order(search.order(question)), having), Search.PAGE, search.page() * Search.PAGE);
        counts(null);
        chosen.forEach(this::counts);
        add(ANSWER);
    }

    JdbcClient.StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql()).params(parameters);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    private void matched(Question question) {
        List<Look> looks = Look.all(question);
        List<Question.Piece> pieces = question.pieces();
        IntPredicate isWhole = piece -> pieces.get(piece).whole();
        IntFunction<String> sum = piece -> "sum(l.weight) filter (where l.piece = %1$d) as w%1$d".formatted(piece);
        add(
                MATCHED.formatted(
                        each(pieces, isWhole, sum, ", "),
                        each(pieces, isWhole.negate(), piece -> ", " + sum.apply(piece), ""),
                        each(pieces, isWhole, "w%d is not null"::formatted, " and "),
                        each(
                                pieces,
                                piece -> true,
                                piece ->
                                        "%s * ln(1 + (select entries from everything) / nullif(count(w%2$d), 0)) as r%2$d"
                                                .formatted(pieces.get(piece).weight(), piece),
                                ", "),
                        each(pieces, piece -> true, "coalesce(w%1$d * r%1$d, 0)"::formatted, " + "),
                        each(pieces, piece -> true, "case when w%1$d is null then 0 else r%1$d end"::formatted, " + ")),
                looks.stream().map(Look::piece).toArray(Integer[]::new),
                looks.stream().map(Look::keysAsText).toArray(String[]::new),
                looks.stream().map(Look::weight).toArray(Double[]::new),
                looks.stream().map(look -> !isWhole.test(look.piece())).toArray(Boolean[]::new),
                MOST,
                ENOUGH,
                MOST,
                STALE);
    }

    private static String each(
            List<Question.Piece> pieces, IntPredicate which, IntFunction<String> said, String between) {
        return IntStream.range(0, pieces.size()).filter(which).mapToObj(said).collect(Collectors.joining(between));
    }

    private void choices(Search search) {
        chosen.forEach(facet -> add(CHOICE + has(facet), (Object)
                search.chosen().get(facet).stream().map(facet::value).toArray(String[]::new)));
    }

    private void counts(Facet but) {
        add(COUNTS.formatted(having(but)));
        if (but == null) {
            chosen.forEach(facet -> add(" and value not like '" + facet.value("%") + "'"));
        } else {
            add(" and value like '" + but.value("%") + "'");
        }
    }

    private String having(Facet but) {
        String conditions = chosen.stream()
                .filter(facet -> facet != but)
                .map(SearchStatement::has)
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "true" : conditions;
    }

    private static String has(Facet facet) {
        return "has_" + facet.name().toLowerCase(Locale.ROOT);
    }

    private static String order(Search.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "score desc";
            case NEWEST -> "stale, published_on desc, score desc";
            case MOST_ADOPTED -> "stale, coalesce(adoptions, 0) desc, score desc";
        };
    }

    private void add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(Arrays.asList(values));
    }
}
