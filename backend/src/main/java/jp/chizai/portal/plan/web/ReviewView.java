package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What is said about a definition.
 *
 * @param errors stand in the way of submitting it
 * @param hints do not
 */
@Schema(name = "KpiReview")
record ReviewView(List<Remark> errors, List<Remark> hints) {

    /** One remark on a field. */
    @Schema(name = "Remark")
    record Remark(
            @Schema(example = "targets") String field,
            @Schema(example = "field.no-target") String code,

            @Schema(description = "In the language of Accept-Language")
            String message) {}
}
