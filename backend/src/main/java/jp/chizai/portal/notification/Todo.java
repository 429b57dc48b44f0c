package jp.chizai.portal.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;

/**
 * Something somebody has to do.
 *
 * @param tenant the prefecture it is for; null for the centre's own
 * @param thing the name of what it is about: a KPI's sentence, a round's title, an improvement's
 * @param kpiCode of the KPI it is about; null if it is about none
 * @param period the reporting period it is about; null if it is about none
 * @param deadline null where there is none
 * @param overdue whether the deadline has passed
 */
@Schema(name = "Todo")
public record Todo(
        TodoKind kind,

        @Schema(example = "02") @Nullable TenantId tenant,

        @Schema(description = "The name of what it is about", example = "令和3年度上半期の実績及び自己検証の照会")
        String thing,

        @Schema(example = "R2-02-1") @Nullable String kpiCode,
        @Nullable Period period,

        @Schema(example = "2021-10-29") @Nullable LocalDate deadline,

        boolean overdue,

        @Schema(description = "Whether it is about something made for demonstration (例示)")
        boolean illustrative,

        @Schema(description = "Where on the site it is done", example = "/rounds/…")
        String path) {}
