package jp.chizai.portal.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Stage;

/**
 * Which topics the published entries cover beside the KPIs that are pursued in the same way, and how adoption went.
 *
 * @param entries how many entries are published
 * @param stale how many of them their author has not confirmed for twelve months
 * @param topics by stage and measure, those only that a KPI or an entry has
 * @param course by quarter, from the first adoption to the business date
 */
@Schema(name = "PracticeCoverage")
public record Coverage(int entries, int stale, List<Topic> topics, List<Quarter> course) {

    /**
     * A measure at a stage.
     *
     * @param kpis how many KPIs the reader sees that are pursued by it
     * @param lagging how many of them are at risk or off track
     */
    @Schema(name = "PracticeTopic")
    public record Topic(Stage stage, Measure measure, int entries, int kpis, int lagging) {}

    /** What happened to adoptions in a quarter of a fiscal year. */
    @Schema(name = "AdoptionQuarter")
    public record Quarter(
            @Schema(type = "string", example = "2021-Q2") Period period, int adopted, int effectSeen, int stopped) {}
}
