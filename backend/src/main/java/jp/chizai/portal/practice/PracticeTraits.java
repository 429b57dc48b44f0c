package jp.chizai.portal.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;

/**
 * What of a published entry can be held against a KPI.
 *
 * @param measures codes, like those of industries and enterprises
 * @param numbers what its effects are shown by
 */
public record PracticeTraits(
        PracticeId id,
        String title,
        Stage stage,
        PlanId plan,
        Integer policy,
        List<String> measures,
        List<String> industries,
        List<String> enterprises,
        boolean illustrative,
        LocalDate publishedOn,
        boolean stale,
        List<Number> numbers) {

    /**
     * A KPI before and after.
     *
     * @param before null where nothing is recorded any more, like {@code after}
     */
    public record Number(String kpiCode, String sentence, Direction direction, BigDecimal before, BigDecimal after) {

        /** Whether it moved towards where it should be. */
        public boolean isBetter() {
            return before != null && after != null && direction.isBetter(after, before);
        }
    }
}
