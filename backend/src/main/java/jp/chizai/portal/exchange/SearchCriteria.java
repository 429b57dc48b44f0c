package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a kept search looks for, in the words of the search's address. Of each list that is not empty an entry has to have
 * one; with everything left empty it is every new entry.
 *
 * @param q the words looked for; empty for none
 */
@Schema(name = "SearchCriteria")
public record SearchCriteria(
        @Schema(example = "商標") String q,
        @Schema(example = "[\"2\"]") List<String> stage,
        @Schema(example = "[\"plan-2.1\"]") List<String> policy,
        @Schema(example = "[\"seminar\"]") List<String> measure,
        @Schema(example = "[\"food\"]") List<String> industry,
        @Schema(example = "[\"micro\"]") List<String> enterprise,
        @Schema(example = "[\"tohoku\"]") List<String> bureau,
        @Schema(example = "[\"02\"]") List<String> tenant,
        @Schema(example = "[\"numbers\"]") List<String> evidence) {

    public SearchCriteria {
        q = q == null ? "" : q.strip();
        stage = sorted(stage);
        policy = sorted(policy);
        measure = sorted(measure);
        industry = sorted(industry);
        enterprise = sorted(enterprise);
        bureau = sorted(bureau);
        tenant = sorted(tenant);
        evidence = sorted(evidence);
    }

    private static List<String> sorted(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
