package jp.chizai.portal.improvement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.Undertaking;

/** What is sent to change an improvement. */
@Schema(name = "ImprovementChange")
record ImprovementBody(
        @Schema(description = "At most 120 characters.", example = "オンライン開催への切替え")
        String title,

        @Schema(description = "At most 2,000 characters.", example = "集合形式のセミナーをオンラインに切り替える。")
        String what,

        @Schema(description = "The office responsible, at most 120 characters.", example = "商工労働部 産業政策課")
        String owner,

        @Schema(description = "Today or later, unless it stays as it is.", example = "2022-03-31")
        LocalDate dueOn,

        @NotNull ImprovementState state,

        @Schema(description = "What came of it, or why it was dropped; at most 2,000 characters.") @Nullable
        String outcome) {

    Undertaking undertaking() {
        return new Undertaking(title, what, owner, dueOn);
    }
}
