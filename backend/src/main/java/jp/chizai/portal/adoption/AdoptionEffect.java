package jp.chizai.portal.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import jp.chizai.portal.kernel.Period;

/**
 * What the adopter's KPI came to before and after, chosen by {@link EffectPolicy}. That one follows the other does not
 * prove that it follows from it; the prefecture's own words stand beside it.
 */
@Schema(name = "AdoptionEffect")
public record AdoptionEffect(
        @Schema(type = "string", example = "2020-H1") Period before,
        BigDecimal beforeValue,
        @Schema(type = "string", example = "2021-H1") Period after,
        BigDecimal afterValue,
        EffectBasis basis) {}
