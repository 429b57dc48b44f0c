package jp.chizai.portal.local;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.reference.KpiLoader;
import jp.chizai.portal.review.RoundKeeping;
import jp.chizai.portal.review.RoundTerms;
import jp.chizai.portal.review.Rounds;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration: the three published regional KPIs and the illustrative ones of both plans, with illustrative
 * results, and illustrative practice entries with their adoptions and what the parties say to each other at them. By its
 * business date some years were confirmed and closed, and a reporting round is open: that is done once, so that what
 * people close and reopen since stays so over a restart.
 */
@Component
@Order(0)
class Demonstration implements ApplicationRunner {

    private static final String FOLDER = "local/demonstration/";
    private static final String SOURCE = "特許庁「第2次地域知財活性化行動計画（概要）」（令和2年7月）";
    private static final PlanId FIRST = new PlanId("plan-1");
    private static final PlanId SECOND = new PlanId("plan-2");

    private static final Author AUTHOR = new Author("demonstration", "例示データ", "demonstration");

    private static final Period FIRST_HALF = Period.parse("2021-H1");
    private static final RoundTerms TERMS = new RoundTerms("令和3年度上半期の実績及び自己検証の照会（例示）", """
            第2次地域知財活性化行動計画に基づき、令和3年度上半期（4月から9月まで）の実績と自己検証の報告をお願いします。

            ・各KPIの実績値は、根拠資料を確認の上、記入してください。
            ・自己検証では、取組の内容と結果、その要因を記入してください。目標に届いていないKPIは、原因と今後の対応も記入してください。
            ・期限までの提出が難しい場合は、理由を添えて期限の延長を申請してください。""", LocalDate.of(2021, 10, 29));

    private final KpiLoader loader;
    private final Plans plans;
    private final Tenants tenants;
    private final Rounds rounds;
    private final RoundKeeping keeping;
    private final IllustrativePractices practices;
    private final IllustrativeAdoptions adoptions;
    private final IllustrativeExchange exchange;
    private final TenantScope scope;

    Demonstration(
            KpiLoader loader,
            Plans plans,
            Tenants tenants,
            Rounds rounds,
            RoundKeeping keeping,
            IllustrativePractices practices,
            IllustrativeAdoptions adoptions,
            IllustrativeExchange exchange,
            TenantScope scope) {
        this.loader = loader;
        this.plans = plans;
        this.tenants = tenants;
        this.rounds = rounds;
        this.keeping = keeping;
        this.practices = practices;
        this.adoptions = adoptions;
        this.exchange = exchange;
        this.scope = scope;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loader.load(SECOND, "reference/regional-kpis.tsv", FOLDER + "results-plan-2.tsv", false, SOURCE);
        loader.load(SECOND, FOLDER + "regional-kpis-plan-2.tsv", FOLDER + "results-plan-2.tsv", true, null);
        loader.load(FIRST, FOLDER + "regional-kpis-plan-1.tsv", FOLDER + "results-plan-1.tsv", true, null);
        practices.load(AUTHOR);
        adoptions.load(AUTHOR);
        // The round comes last: where it is, nothing was broken off before it.
        if (!isRoundOpened()) {
            Stream.concat(Stream.of(TenantId.CENTRE), tenants.all().stream().map(Tenant::id))
                    .forEach(this::closeConfirmedYears);
            exchange.load(AUTHOR);
            keeping.open(SECOND, FIRST_HALF, TERMS, AUTHOR);
        }
    }

    private boolean isRoundOpened() {
        return scope.read(TenantId.CENTRE, rounds::all).stream()
                .anyMatch(round -> round.plan().equals(SECOND) && round.period().equals(FIRST_HALF));
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
