package jp.chizai.portal.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/**
 * Means of the votes for an entry, from 1 to 5, to two decimals.
 *
 * @param overall of all three criteria, each as heavy as the others
 */
@Schema(name = "VoteMeans")
public record VoteMeans(
        @Schema(example = "4.25") BigDecimal innovativeness,
        @Schema(example = "3.50") BigDecimal potential,
        @Schema(example = "4.75") BigDecimal replicability,
        @Schema(example = "4.17") BigDecimal overall) {}
