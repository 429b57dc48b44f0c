package jp.chizai.portal.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The SQL of a search, for whoever measures it without the portal around it. */
public record SearchSql(String sql, List<Object> parameters) {

    public static SearchSql of(String question, Map<Facet, Set<String>> chosen, LocalDate latestStale) {
        SearchStatement statement =
                new SearchStatement(Question.of(question), new Search(question, chosen, null, 0), latestStale);
        return new SearchSql(statement.sql(), statement.parameters());
    }
}
