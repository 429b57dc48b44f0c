package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.chizai.portal.kernel.Period;

/**
 * What the prefecture said of the same KPI in another round, with the numbers it spoke of.
 *
 * @param unit of those numbers: an amendment may have changed it since
 */
@Schema(name = "PastVerification")
public record PastVerification(
        RoundId round, String title, Period period, String unit, Figures figures, SelfVerificationView verification) {}
