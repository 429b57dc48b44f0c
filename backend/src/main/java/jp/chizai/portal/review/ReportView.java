package jp.chizai.portal.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.flow.FlowView;
import jp.chizai.portal.kernel.TenantId;

/**
 * A tenant's report to a round, as one reader sees it.
 *
 * @param deadline this prefecture's, with the time it was given
 * @param items by the KPIs' codes; none for bureau and centre once the report is back in its prefecture
 * @param etag entity tag without quotes: changes with each step, with what is written in any item, and while it is
 *     being written with its numbers
 */
@Schema(name = "Report")
public record ReportView(
        @Schema(example = "02") TenantId tenant,
        RoundView round,
        LocalDate deadline,
        FlowView flow,
        List<ReportItem> items,
        Permissions permissions,
        @JsonProperty String etag) {

    /**
     * What the reader may do with it now.
     *
     * @param write whether they may write in its items
     * @param comment whether they may comment on them
     */
    @Schema(name = "ReportPermissions")
    public record Permissions(boolean write, boolean comment) {}
}
