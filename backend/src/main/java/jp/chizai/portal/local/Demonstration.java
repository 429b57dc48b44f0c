package jp.chizai.portal.local;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.reference.KpiLoader;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration: the three published regional KPIs and the illustrative ones of both plans, with illustrative
 * results, and closes the years that were confirmed by the demonstration's business date.
 */
@Component
@Order(0)
class Demonstration implements ApplicationRunner {

    private static final String FOLDER = "local/demonstration/";
    private static final String SOURCE = "特許庁「第2次地域知財活性化行動計画（概要）」（令和2年7月）";
    private static final PlanId FIRST = new PlanId("plan-1");
    private static final PlanId SECOND = new PlanId("plan-2");

    private static final Author AUTHOR = new Author("demonstration", "例示データ", "demonstration");

    private final KpiLoader loader;
    private final Plans plans;
    private final Tenants tenants;

    Demonstration(KpiLoader loader, Plans plans, Tenants tenants) {
        this.loader = loader;
        this.plans = plans;
        this.tenants = tenants;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loader.load(SECOND, "reference/regional-kpis.tsv", FOLDER + "results-plan-2.tsv", false, SOURCE);
        loader.load(SECOND, FOLDER + "regional-kpis-plan-2.tsv", FOLDER + "results-plan-2.tsv", true, null);
        loader.load(FIRST, FOLDER + "regional-kpis-plan-1.tsv", FOLDER + "results-plan-1.tsv", true, null);
        Stream.concat(Stream.of(TenantId.CENTRE), tenants.all().stream().map(Tenant::id))
                .forEach(this::closeConfirmedYears);
    }

    private void closeConfirmedYears(TenantId tenant) {
        Plan first = plans.find(FIRST).orElseThrow();
        List<FiscalYear> all = IntStream.rangeClosed(
                        first.firstYear().value(), first.lastYear().value())
                .mapToObj(FiscalYear::new)
                .toList();
        loader.lock(tenant, FIRST, all, AUTHOR);
        loader.lock(tenant, SECOND, List.of(plans.find(SECOND).orElseThrow().firstYear()), AUTHOR);
    }
}
