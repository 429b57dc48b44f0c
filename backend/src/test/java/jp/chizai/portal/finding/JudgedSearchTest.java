package jp.chizai.portal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.OwnDatabase;
import jp.chizai.portal.TestPostgres;
import jp.chizai.portal.kernel.Tsv;
import jp.chizai.portal.practice.PracticeId;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * How good the search is: queries as officials type them, each with the illustrative entries they would expect, graded 3
 * (just that), 2 (relevant) or 1 (in part). They were judged by reading the entries, before there was a search. Its
 * database is its own: how rare a word is changes with each entry that other tests publish.
 */
@SpringBootTest(properties = {"portal.business-date=2021-10-15", "test.database=judged"})
@ContextConfiguration(initializers = {TestPostgres.class, OwnDatabase.class})
@DirtiesContext
class JudgedSearchTest {

    private static final double FLOOR = 0.85;
    private static final int DEPTH = 10;

    @Autowired
    private PracticeSearch search;

    private record Judged(String query, Map<PracticeId, Integer> grades) {

        static Judged of(Map<String, String> row) {
            Map<PracticeId, Integer> grades = new HashMap<>();
            Stream.of(row.get("judgements").split(" ")).forEach(judgement -> {
                String[] entryAndGrade = judgement.split("=");
                grades.put(PracticeId.parse(entryAndGrade[0]), Integer.parseInt(entryAndGrade[1]));
            });
            return new Judged(row.get("query"), grades);
        }
    }

    @Test
    void whatOfficialsExpectComesFirst() {
        List<Judged> queries =
                Tsv.read("finding/judged-queries.tsv").stream().map(Judged::of).toList();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        Map<String, Double> figures = new HashMap<>();
        queries.forEach(query -> figures.put(query.query(), ndcg(query)));

        double whole = mean(queries, figures, i -> true);
        double heldOut = mean(queries, figures, JudgedSearchTest::isHeldOut);
        LoggerFactory.getLogger(getClass())
                .info(
                        "nDCG@{} over {} judged queries: {}; of those it was tuned with {}, of those held out {}",
                        DEPTH,
                        queries.size(),
                        "%.3f".formatted(whole),
                        "%.3f".formatted(mean(queries, figures, i -> !isHeldOut(i))),
                        "%.3f".formatted(heldOut));
        assertThat(whole).as("weakest: %s", weakest(figures)).isGreaterThanOrEqualTo(FLOOR);
        assertThat(heldOut).as("held out").isGreaterThanOrEqualTo(FLOOR);
    }

    /** Every other query was not looked at while words were added to the thesaurus and weights were chosen. */
    private static boolean isHeldOut(int index) {
        return index % 2 == 0;
    }

    private static double mean(List<Judged> queries, Map<String, Double> figures, IntPredicate of) {
        return IntStream.range(0, queries.size())
                .filter(of)
                .mapToDouble(i -> figures.get(queries.get(i).query()))
                .average()
                .orElseThrow();
    }

    private static List<String> weakest(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(40)
                .map(one -> "%s %.2f".formatted(one.getKey(), one.getValue()))
                .toList();
    }

    private double ndcg(Judged judged) {
        List<Integer> found = search.find(new Search(judged.query(), Map.of(), null, 0)).hits().stream()
                .limit(DEPTH)
                .map(hit -> judged.grades().getOrDefault(hit.practice().id(), 0))
                .toList();
        List<Integer> ideal = judged.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return dcg(found) / dcg(ideal);
    }

    private static double dcg(List<Integer> grades) {
        return IntStream.range(0, Math.min(DEPTH, grades.size()))
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }
}
