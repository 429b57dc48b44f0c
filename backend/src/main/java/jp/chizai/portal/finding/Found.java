package jp.chizai.portal.finding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeId;

/**
 * What a search found.
 *
 * @param total how many entries there are on all pages
 * @param relaxed whether no entry had all that was typed, so that those are shown that have parts of it
 * @param facets the values there are to choose, by facet, the most frequent first
 */
@Schema(name = "FoundPractices")
public record Found(int total, boolean relaxed, List<Hit> hits, List<FacetCounts> facets) {

    /**
     * An entry that was found.
     *
     * @param complete whether it has all words as they were typed, or others that mean the same; such come first
     * @param title with what was found in it marked
     * @param excerpt the part of its text in which most was found, marked
     */
    @Schema(name = "FoundPractice")
    public record Hit(Entry practice, boolean complete, Marked title, Marked excerpt) {}

    /**
     * What a list shows of an entry.
     *
     * @param illustrative made for demonstration (例示)
     * @param stale whether its author confirmed it last more than twelve months ago
     * @param evidence whether its effect is shown by recorded numbers
     * @param adoptions how many prefectures adopted it and did not stop
     */
    @Schema(name = "FoundEntry")
    public record Entry(
            @Schema(type = "string", example = "02-0003") PracticeId id,
            Stage stage,
            List<Measure> measures,
            List<String> industries,
            List<String> enterprises,
            boolean illustrative,
            LocalDate publishedOn,
            LocalDate confirmedOn,
            boolean stale,
            boolean evidence,
            int adoptions) {}

    /** How many of the entries have which value of a facet. */
    @Schema(name = "FacetCounts")
    public record FacetCounts(Facet facet, List<Count> values) {}

    /** One value of a facet. */
    @Schema(name = "FacetCount")
    public record Count(@Schema(example = "seminar") String value, int entries) {}
}
