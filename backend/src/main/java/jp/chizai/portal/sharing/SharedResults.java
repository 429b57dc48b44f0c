package jp.chizai.portal.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.plan.PlanId;

/**
 * What was confirmed for one period of a plan.
 *
 * @param periods all periods of which something is shared, the latest first
 * @param period the one shown; null while nothing is shared
 * @param confirmed how many items are shared of it, whatever is looked for
 * @param items those looked for, by prefecture and code
 */
@Schema(name = "SharedResults")
public record SharedResults(
        PlanId plan, List<Period> periods, @Nullable Period period, int confirmed, List<SharedItem> items) {}
