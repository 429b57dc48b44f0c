package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which KPIs of earlier plans are carried over. */
@Schema(name = "CarryOver")
record CarryOverBody(@NotEmpty @Size(max = 200) List<@NotNull String> kpiIds) {}
