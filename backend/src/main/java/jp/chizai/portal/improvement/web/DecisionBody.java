package jp.chizai.portal.improvement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import jp.chizai.portal.improvement.Decision;
import jp.chizai.portal.improvement.Undertaking;
import jp.chizai.portal.plan.KpiId;

/** What is sent to decide on an improvement. */
@Schema(name = "ImprovementDecision")
record DecisionBody(
        @NotNull UUID kpiId,

        @Schema(description = "The reporting round it comes out of.") @Nullable
        UUID originRound,

        @Schema(description = "At most 120 characters.", example = "オンライン開催への切替え")
        String title,

        @Schema(description = "At most 2,000 characters.", example = "集合形式のセミナーをオンラインに切り替える。")
        String what,

        @Schema(description = "The office responsible, at most 120 characters.", example = "商工労働部 産業政策課")
        String owner,

        @Schema(description = "Today or later, at most ten years ahead.", example = "2022-03-31")
        LocalDate dueOn,

        @Schema(description = "Whether the KPI itself is to be amended.", example = "false") @Nullable
        Boolean proposesAmendment) {

    Decision decision() {
        return new Decision(
                new KpiId(kpiId),
                originRound,
                new Undertaking(title, what, owner, dueOn),
                Boolean.TRUE.equals(proposesAmendment));
    }
}
