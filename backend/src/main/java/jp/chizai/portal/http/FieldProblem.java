package jp.chizai.portal.http;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one field, in the reader's language. */
public record FieldProblem(
        @Schema(description = "Path of the field, or the name of the header or parameter", example = "value")
        String field,

        @Schema(description = "Stable code", example = "field.not-a-number")
        String code,

        @Schema(description = "In the language of Accept-Language", example = "数値で入力してください")
        String message) {}
