package jp.chizai.portal.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;

/** Something the reader is to hear of. */
@Schema(name = "Notice")
public record NoticeView(
        UUID id,
        Instant at,
        NoticeKind kind,

        @Schema(description = "What happened, in the reader's language", example = "照会が始まりました")
        String title,

        @Schema(description = "The name of what it is about", example = "令和3年度上半期の実績及び自己検証の照会")
        String thing,

        @Schema(description = "The prefecture whose thing it is; null for the centre's", example = "02") @Nullable
        TenantId tenant,

        @Nullable LocalDate deadline,

        @Schema(description = "In the words of whoever gave it", example = "根拠資料を添えてください。") @Nullable
        String reason,

        @Schema(description = "Whose doing it was; null if nobody's but the portal's", example = "特許庁 普及支援課") @Nullable
        String byName,

        @Schema(description = "Where on the site to read more", example = "/rounds/…")
        String path) {}
