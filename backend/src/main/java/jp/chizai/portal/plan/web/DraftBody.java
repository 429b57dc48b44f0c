package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.plan.AmendmentBody;
import jp.chizai.portal.plan.Content;

/** What is sent to write a draft anew. */
@Schema(name = "KpiDraft")
record DraftBody(
        @NotNull @Valid Content content,

        @Schema(nullable = true, description = "Needed where a confirmed definition is amended, and only there.")
        @Nullable
        @Valid
        AmendmentBody amendment) {}
