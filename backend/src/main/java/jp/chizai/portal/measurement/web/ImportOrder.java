package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jp.chizai.portal.measurement.imports.ImportMode;

/** What is sent to take the results of a file. */
@Schema(name = "ImportOrder")
record ImportOrder(
        @NotNull ImportMode mode,

        @Schema(description = "Whether values far from their history are meant as they are.") @Nullable
        Boolean confirmed) {}
