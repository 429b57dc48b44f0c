package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
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

    private Vocabulary() {}

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
