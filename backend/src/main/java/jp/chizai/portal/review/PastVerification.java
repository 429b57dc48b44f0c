package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Period;

/** What the prefecture said of the same KPI in another round, with the numbers it spoke of. */
@Schema(name = "PastVerification")
public record PastVerification(
        RoundId round, String title, Period period, Figures figures, SelfVerificationView verification) {}
