package jp.chizai.portal.sharing;

import java.util.Comparator;
import java.util.List;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/** What every party may read of everybody's confirmed results. */
@Service
public class Sharing {

    /** A year ends with its second half and says more: it counts as the later one. */
    static final Comparator<Period> BY_END = Comparator.comparing(Period::lastDay)
            .thenComparing(period -> period.frequency().months());

    private final SharedItems items;
    private final Plans plans;
    private final TenantScope scope;

    Sharing(SharedItems items, Plans plans, TenantScope scope) {
        this.items = items;
        this.plans = plans;
        this.scope = scope;
    }

    /**
     * What was confirmed for a period of a plan.
     *
     * @param asked null for the latest period of which something is shared
     * @throws ProblemException NOT_FOUND for an unknown plan
     */
    public SharedResults of(PlanId plan, Period asked, SharedFilter filter) {
        plans.find(plan).orElseThrow(ProblemException::notFound);
        // The rows come by the tables' own policy: a role that sees everything is not needed for them.
        List<SharedItem> all = scope.read(TenantId.CENTRE, () -> items.ofPlan(plan));
        List<Period> periods = all.stream()
                .map(SharedItem::period)
                .distinct()
                .sorted(BY_END.reversed())
                .toList();
        Period shown = asked != null || periods.isEmpty() ? asked : periods.get(0);
        List<SharedItem> ofPeriod =
                all.stream().filter(item -> item.period().equals(shown)).toList();
        return new SharedResults(
                plan,
                periods,
                shown,
                ofPeriod.size(),
                ofPeriod.stream().filter(filter).toList());
    }
}
