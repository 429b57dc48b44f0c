package jp.chizai.portal.plan;

import jakarta.annotation.Nullable;
import jp.chizai.portal.kernel.FiscalYear;

/**
 * A version of a definition that was confirmed. It never changes again; what was reported against it stays so.
 *
 * @param from the first fiscal year it speaks of; null for the plan's first
 * @param seriesBreak whether values before and after its beginning are not compared
 * @param reason why the version before was amended; null for the first
 */
public record ConfirmedVersion(
        int number,
        @Nullable FiscalYear from,
        boolean seriesBreak,
        @Nullable String reason,
        Definition definition) {

    boolean speaksOf(FiscalYear year) {
        return from == null || from.compareTo(year) <= 0;
    }
}
