package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.chizai.portal.plan.SeriesBreak;
import jp.chizai.portal.plan.VersionView;

/**
 * Two versions side by side.
 *
 * @param changed names of the fields that differ, in the order in which a definition is read
 * @param breaking those among them whose change breaks the series
 */
@Schema(name = "KpiDifference")
record DifferenceView(VersionView from, VersionView to, List<String> changed, List<String> breaking) {

    static DifferenceView between(VersionView from, VersionView to) {
        Map<String, Object> before = from.content().fields();
        Map<String, Object> after = to.content().fields();
        return new DifferenceView(
                from,
                to,
                before.keySet().stream()
                        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                        .toList(),
                SeriesBreak.between(from.content(), to.content()));
    }
}
