package jp.chizai.portal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A problem as RFC 9457 writes it, in the reader's language. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457). Nothing was changed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemView(
        @Schema(description = "Stable kind of the problem", example = "/problems/invalid-request")
        String type,

        @Schema(description = "The kind in words, in the language of Accept-Language", example = "入力内容に誤りがあります")
        String title,

        @Schema(example = "400") int status,

        @Schema(description = "What happened and what to do next")
        String detail,

        @Schema(description = "Path of the refused request", example = "/api/tenants/02/due")
        String instance,

        @Schema(description = "What is wrong with which field; empty where no field is at fault")
        List<FieldProblem> errors,

        @Schema(
                description = "Only with 412: what stands there now, or null if nothing does",
                types = {"object", "null"},
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Optional<Object> current,

        @Schema(
                description = "Only where a step of the flow was refused: the state the thing is in",
                example = "submitted",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String state,

        @Schema(
                description = "Only where a step of the flow was refused: the steps the caller could take now",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        List<String> possible) {}
