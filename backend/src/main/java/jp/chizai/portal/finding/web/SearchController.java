package jp.chizai.portal.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.chizai.portal.finding.Facet;
import jp.chizai.portal.finding.Found;
import jp.chizai.portal.finding.PracticeSearch;
import jp.chizai.portal.finding.Search;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search over published entries. */
@RestController
@Tag(name = "Practice entries")
class SearchController {

    private static final int MOST_PAGES = 1000;
    private static final Pattern VALUE = Pattern.compile("[a-z0-9.-]{1,40}");

    private final PracticeSearch search;

    SearchController(PracticeSearch search) {
        this.search = search;
    }

    @GetMapping("/api/practices")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "searchPractices",
            summary = "Searches the published entries, with how many have which value of each facet",
            description = "In Japanese and English. Half and full width, kana, era years and variant characters make no"
                    + " difference, and words of the field stand for one another. Entries that have all that was typed come"
                    + " first, then those that have parts of it. A question has at most 200 characters.")
    Found search(
            @RequestParam(defaultValue = "") @Parameter(description = "What is looked for", example = "商標") String q,
            @RequestParam(required = false) @Parameter(example = "2") List<String> stage,
            @RequestParam(required = false) @Parameter(example = "plan-2.1") List<String> policy,
            @RequestParam(required = false) @Parameter(example = "seminar") List<String> measure,
            @RequestParam(required = false) @Parameter(example = "food") List<String> industry,
            @RequestParam(required = false) @Parameter(example = "micro") List<String> enterprise,
            @RequestParam(required = false) @Parameter(example = "tohoku") List<String> bureau,
            @RequestParam(required = false) @Parameter(example = "02") List<String> tenant,
            @RequestParam(required = false) @Parameter(example = "numbers") List<String> evidence,
            @RequestParam(required = false) @Parameter(example = "newest") String sort,
            @RequestParam(defaultValue = "0") @Parameter(description = "From 0, 20 entries each") int page) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        choose(chosen, Facet.STAGE, stage);
        choose(chosen, Facet.POLICY, policy);
        choose(chosen, Facet.MEASURE, measure);
        choose(chosen, Facet.INDUSTRY, industry);
        choose(chosen, Facet.ENTERPRISE, enterprise);
        choose(chosen, Facet.BUREAU, bureau);
        choose(chosen, Facet.TENANT, tenant);
        choose(chosen, Facet.EVIDENCE, evidence);
        if (page < 0 || page >= MOST_PAGES) {
            throw ProblemException.invalid(FieldFault.of("page", "field.not-allowed"));
        }
        return search.find(new Search(q, chosen, sort == null ? null : sort(sort), page));
    }

    /** A value nobody has finds nothing; one that no code looks like is a mistake. */
    private static void choose(Map<Facet, Set<String>> chosen, Facet facet, List<String> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        if (values.size() > 50
                || !values.stream().allMatch(value -> VALUE.matcher(value).matches())) {
            throw ProblemException.invalid(FieldFault.of(facet.code(), "field.not-allowed"));
        }
        chosen.put(facet, Set.copyOf(values));
    }

    private static Search.Sort sort(String code) {
        try {
            return Code.parse(Search.Sort.class, code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(FieldFault.of("sort", "field.not-allowed"));
        }
    }
}
