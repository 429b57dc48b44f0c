package jp.chizai.portal.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.Set;

/**
 * How alike two prefectures are, with what it was worked out from: each part is 0 (nothing in common) to 1 (the same),
 * in four places.
 *
 * @param stages how far their KPIs spread alike over the stages
 * @param measures the share of measures that both pursue
 * @param smes the smaller number of SMEs over the larger; null where one is unknown
 * @param whole the mean of the parts that are known
 * @param common codes of the measures both pursue
 */
@Schema(name = "Likeness")
public record Likeness(
        BigDecimal stages, BigDecimal measures, @Nullable BigDecimal smes, BigDecimal whole, Set<String> common) {}
