package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.Tsv;

/** The words by which entries are sorted besides stage, policy and measure: industries, and the enterprises meant. */
public final class Vocabulary {

    /** A word of the vocabulary, in the order of its list. */
    @Schema(name = "PracticeTerm")
    public record Term(String code, String nameJa, String nameEn) {}

    public static final List<Term> INDUSTRIES = read("practice/industries.tsv");

    /** 対象企業: for whom a practice is. */
    public static final List<Term> ENTERPRISES = read("practice/enterprises.tsv");

    static final Set<String> INDUSTRY_CODES = codes(INDUSTRIES);
    static final Set<String> ENTERPRISE_CODES = codes(ENTERPRISES);

    private static final Map<String, List<String>> INDUSTRY_KEYWORDS = keywords("practice/industries.tsv");
    private static final Map<String, List<String>> ENTERPRISE_KEYWORDS = keywords("practice/enterprises.tsv");

    private Vocabulary() {}

    /** Codes of the industries a Japanese sentence speaks of by one of their keywords. */
    public static List<String> industriesIn(String sentence) {
        return spokenOf(INDUSTRY_KEYWORDS, sentence);
    }

    /** Codes of the enterprises a Japanese sentence speaks of by one of their keywords. */
    public static List<String> enterprisesIn(String sentence) {
        return spokenOf(ENTERPRISE_KEYWORDS, sentence);
    }

    private static List<String> spokenOf(Map<String, List<String>> keywords, String sentence) {
        return keywords.entrySet().stream()
                .filter(term -> term.getValue().stream().anyMatch(sentence::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** In the order of the list; a term that every sentence could mean has none. */
    private static Map<String, List<String>> keywords(String file) {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        Tsv.read(file).stream()
                .filter(row -> row.containsKey("keywords"))
                .forEach(row -> keywords.put(
                        row.get("code"), List.of(row.get("keywords").split(","))));
        return keywords;
    }

    private static List<Term> read(String file) {
        return Tsv.read(file).stream().map(Vocabulary::term).toList();
    }

    private static Term term(Map<String, String> row) {
        return new Term(row.get("code"), row.get("name_ja"), row.get("name_en"));
    }

    private static Set<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.toUnmodifiableSet());
    }
}
