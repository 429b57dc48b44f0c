package jp.chizai.portal.overview;

import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.Kind.Category;
import jp.chizai.portal.plan.Stage;

/**
 * So many KPIs of one tenant that are alike in all that the overview tells apart.
 *
 * @param stage null for the centre's
 * @param policy 0 for the centre's
 */
record Tally(
        TenantId tenant,
        Category category,
        Stage stage,
        int policy,
        boolean illustrative,
        Standing standing,
        int kpis) {}
