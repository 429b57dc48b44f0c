package jp.chizai.portal.sharing;

import java.util.Set;
import java.util.function.Predicate;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.review.Rating;

/**
 * What is looked for among shared results; null lets everything through.
 *
 * @param measure code of a measure
 * @param tenants those of one prefecture or one bureau
 */
public record SharedFilter(Stage stage, String measure, Set<TenantId> tenants, Rating rating)
        implements Predicate<SharedItem> {

    public static final SharedFilter ALL = new SharedFilter(null, null, null, null);

    @Override
    public boolean test(SharedItem item) {
        return (stage == null || item.stage() == stage)
                && (measure == null
                        || item.measures().stream().anyMatch(used -> used.code().equals(measure)))
                && (tenants == null || tenants.contains(item.tenant()))
                && (rating == null || item.rating() == rating);
    }
}
