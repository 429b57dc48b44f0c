package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.plan.KpiId;

/**
 * What somebody said at an item of a report; prefecture, bureau and centre read it.
 *
 * @param answers the question it answers; null unless it is an answer
 * @param role code of the role in which they spoke
 */
@Schema(name = "Comment")
public record CommentView(
        UUID id,
        KpiId kpiId,
        CommentKind kind,
        @Nullable UUID answers,
        @Schema(example = "第2四半期の参加者数の内訳を教えてください。") String text,
        String by,
        String byName,
        String role,
        Instant at) {}
