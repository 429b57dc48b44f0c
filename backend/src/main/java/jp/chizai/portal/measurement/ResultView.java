package jp.chizai.portal.measurement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import jp.chizai.portal.kernel.Period;

/**
 * A recorded result.
 *
 * @param definitionNumber the version of the KPI's definition it was reported against
 * @param value in the unit of that version
 * @param note empty if there is none
 * @param illustrative made for demonstration (例示); what a person records is not
 * @param origin how it came in
 * @param etag entity tag without quotes; changes with every correction
 */
@Schema(name = "Result")
public record ResultView(
        Period period,
        int definitionNumber,
        BigDecimal value,
        String note,
        boolean illustrative,
        Origin origin,
        String recordedBy,
        String recordedByName,
        Instant recordedAt,
        String etag) {}
