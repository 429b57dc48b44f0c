package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.flow.FlowState;

/**
 * What the prefecture says of a KPI in one round.
 *
 * @param state of the report it stands in
 * @param figures the numbers it was last submitted with; null if it never was
 * @param comments how much was said at it, questions and answers among them
 * @param openQuestions how many questions nobody has answered
 */
@Schema(name = "RoundVerification")
public record RoundVerification(
        RoundView round,
        FlowState state,
        @Schema(nullable = true) Figures figures,
        SelfVerificationView verification,
        int comments,
        int openQuestions) {}
