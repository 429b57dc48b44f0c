package jp.chizai.portal.improvement;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PlanId;

/**
 * An improvement with the KPI it is for.
 *
 * @param sentence the KPI's, word for word
 * @param illustrative made for demonstration (例示), or decided for a KPI that is
 * @param originRound the reporting round it came out of; null if it came out of none
 * @param owner the office responsible
 * @param possible the states it can come to from here
 * @param overdue whether it should be over by now and is not
 * @param outcome what came of it, or why it was dropped; null until it is over
 * @param amendmentProposed whether an amendment of the KPI was proposed with it
 * @param followUps by the time they were written
 * @param etag entity tag without quotes; changes with every change
 */
@Schema(name = "Improvement")
public record ImprovementView(
        UUID id,
        KpiId kpiId,
        @Schema(example = "R2-02-1") String kpiCode,
        String sentence,
        PlanId plan,
        boolean illustrative,
        @Nullable UUID originRound,
        @Schema(example = "オンライン開催への切替え") String title,

        @Schema(example = "集合形式のセミナーをオンラインに切り替え、会場外からも参加できるようにする。")
        String what,

        @Schema(example = "商工労働部 産業政策課") String owner,
        LocalDate dueOn,
        ImprovementState state,
        List<ImprovementState> possible,
        boolean overdue,
        @Nullable String outcome,
        boolean amendmentProposed,
        LocalDate decidedOn,
        String decidedBy,
        String decidedByName,
        String decidedByRole,
        Instant decidedAt,
        List<FollowUpView> followUps,
        String etag) {}
