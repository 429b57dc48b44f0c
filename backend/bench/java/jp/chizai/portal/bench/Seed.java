package jp.chizai.portal.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.measurement.Entry;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.NewKpi;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.Target;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.context.ApplicationContext;

/** The rows everything is measured on: 47 tenants × 112 KPIs × the quarters of 3 years. */
final class Seed {

    static final PlanId PLAN = new PlanId("plan-91");
    static final int FIRST_YEAR = 2019;
    static final int YEARS = 3;
    static final int KPIS = 112;

    /** What lies after it cannot be reported yet. */
    static final LocalDate TODAY = LocalDate.of(2021, 10, 15);

    /** A first import is recorded only once, so each has a plan of its own. */
    static final List<PlanId> IMPORTED = List.of(new PlanId("plan-92"), new PlanId("plan-93"), new PlanId("plan-94"));

    static final TenantId IMPORTER = new TenantId(47);
    static final TenantId NEIGHBOUR = new TenantId(46);
    static final int ROWS = 10_000;

    private static final Author AUTHOR = new Author("bench", "ベンチマーク", "editor");

    private Seed() {}

    static void in(ApplicationContext portal) {
        plan(portal, PLAN);
        Map<Period, Entry> results = periods(Frequency.QUARTER).stream()
                .collect(Collectors.toMap(Function.identity(), period -> new Entry(BigDecimal.ONE, "")));
        for (Tenant tenant : portal.getBean(Tenants.class).all()) {
            kpis(portal, tenant.id(), PLAN, KPIS, Frequency.QUARTER, results);
        }
        for (PlanId plan : IMPORTED) {
            plan(portal, plan);
            for (TenantId tenant : List.of(IMPORTER, NEIGHBOUR)) {
                kpis(
                        portal,
                        tenant,
                        plan,
                        (ROWS - 1) / importedPeriods().size() + 1,
                        Frequency.MONTH,
                        Map.of());
            }
        }
    }

    /** A plan of its own, so that nothing else is counted. */
    private static void plan(ApplicationContext portal, PlanId id) {
        portal.getBean(Plans.class)
                .put(new Plan(
                        id,
                        "計測用の計画",
                        "Plan for measuring",
                        new FiscalYear(FIRST_YEAR),
                        new FiscalYear(FIRST_YEAR + YEARS - 1),
                        List.of(new Plan.Policy(1, "方針1", "Policy 1")),
                        List.of()));
    }

    private static void kpis(ApplicationContext portal, TenantId tenant, PlanId plan, int count, Frequency frequency, Map<Period, Entry> results) {
        Kpis kpis = portal.getBean(Kpis.class);
        Results records = portal.getBean(Results.class);
        portal.getBean(TenantScope.class).write(tenant, () -> {
            for (int number = 1; number <= count; number++) {
                String code = "B-%02d-%d".formatted(tenant.number(), number);
                records.load(
                        kpis.add(tenant, new NewKpi(plan, code, Kind.REGIONAL, true, definition(number, frequency), null)),
                        results,
                        AUTHOR,
                        true);
            }
        });
    }

    static List<Period> importedPeriods() {
        return periods(Frequency.MONTH);
    }

    private static List<Period> periods(Frequency frequency) {
        return IntStream.range(0, YEARS)
                .mapToObj(year -> new FiscalYear(FIRST_YEAR + year))
                .flatMap(year -> Period.of(year, frequency))
                .filter(period -> !period.startsAfter(TODAY))
                .toList();
    }

    private static Definition definition(int number, Frequency frequency) {
        return new Definition(
                "中小企業等を対象に、知財セミナー（第" + number + "種）を年6回開催する。",
                null,
                null,
                null,
                Stage.values()[number % Stage.values().length],
                1,
                List.of(),
                "回",
                0,
                Accumulation.PER_YEAR,
                Direction.AT_LEAST,
                frequency,
                YearBasis.FISCAL,
                null,
                IntStream.range(0, YEARS)
                        .mapToObj(year -> Target.ofYear(new FiscalYear(FIRST_YEAR + year), BigDecimal.valueOf(6)))
                        .toList(),
                null,
                null,
                null);
    }
}
