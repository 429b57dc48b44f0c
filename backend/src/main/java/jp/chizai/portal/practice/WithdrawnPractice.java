package jp.chizai.portal.practice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** An entry that was published and taken back: that it was there and why it is gone, none of its words. */
@Schema(name = "WithdrawnPractice")
public record WithdrawnPractice(
        @Schema(type = "string", example = "02-0003") PracticeId id, LocalDate withdrawnOn, String reason) {}
