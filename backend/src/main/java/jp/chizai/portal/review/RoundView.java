package jp.chizai.portal.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.PlanId;

/**
 * A reporting round (照会): the centre asks every prefecture to report on one period of a plan.
 *
 * @param instructions what to mind when answering; empty if there is nothing
 * @param deadline by when all are to submit; a prefecture may have been given more time
 * @param etag entity tag without quotes
 */
@Schema(name = "Round")
public record RoundView(
        RoundId id,
        PlanId plan,
        @Schema(example = "2021-H1") Period period,
        @Schema(example = "令和3年度上半期の実績及び自己検証の照会") String title,
        String instructions,
        @Schema(example = "2021-10-29") LocalDate deadline,
        RoundState state,
        @JsonProperty String etag) {}
