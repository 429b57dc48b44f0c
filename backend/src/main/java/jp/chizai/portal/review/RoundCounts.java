package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many prefectures have come how far in a round.
 *
 * @param prefectures all that are counted
 * @param handedIn those that have submitted, however far it went from there
 * @param overdue those that have not, though their deadline has passed
 * @param asking those whose request for more time is not decided
 */
@Schema(name = "RoundCounts")
public record RoundCounts(
        @Schema(example = "47") int prefectures,
        int notStarted,
        int inProgress,
        int returned,
        int submitted,
        int endorsed,
        int checked,
        int confirmed,
        int handedIn,
        int overdue,
        int asking) {

    public static RoundCounts of(List<RoundCell> cells) {
        return new RoundCounts(
                cells.size(),
                in(cells, ReportProgress.NOT_STARTED),
                in(cells, ReportProgress.IN_PROGRESS),
                in(cells, ReportProgress.RETURNED),
                in(cells, ReportProgress.SUBMITTED),
                in(cells, ReportProgress.ENDORSED),
                in(cells, ReportProgress.CHECKED),
                in(cells, ReportProgress.CONFIRMED),
                count(cells, cell -> cell.state().isHandedIn()),
                count(cells, RoundCell::overdue),
                count(
                        cells,
                        cell -> cell.extension() != null && cell.extension().state() == ExtensionState.ASKED));
    }

    private static int in(List<RoundCell> cells, ReportProgress state) {
        return count(cells, cell -> cell.state() == state);
    }

    private static int count(List<RoundCell> cells, Predicate<RoundCell> which) {
        return (int) cells.stream().filter(which).count();
    }
}
