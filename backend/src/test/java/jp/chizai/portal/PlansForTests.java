package jp.chizai.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Duty;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.YearBasis;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.Accumulation;
import jp.chizai.portal.plan.AmendmentBody;
import jp.chizai.portal.plan.Content;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.Definitions;
import jp.chizai.portal.plan.Direction;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.KpiVersions;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.NewKpi;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.Target;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Component;

/** Gives each test a plan and KPIs of its own in the shared database, so that no test meets another's rows. */
@Component
public class PlansForTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(900);

    private static final Signatory EDITOR =
            new Signatory(new Author("tester", "試験 担当", "editor"), Set.of(Duty.PREPARE));
    private static final Signatory OTHERS =
            new Signatory(new Author("others", "試験 承認者", "approver"), Set.of(Duty.ENDORSE, Duty.CHECK, Duty.CONFIRM));

    private final Plans plans;
    private final Kpis kpis;
    private final Definitions definitions;
    private final Results results;
    private final TenantScope scope;

    PlansForTests(Plans plans, Kpis kpis, Definitions definitions, Results results, TenantScope scope) {
        this.plans = plans;
        this.kpis = kpis;
        this.definitions = definitions;
        this.results = results;
        this.scope = scope;
    }

    /** A plan of fiscal years 2020 to 2022 that nobody else uses. */
    public Plan plan() {
        PlanId id = new PlanId("plan-" + NUMBER.incrementAndGet());
        plans.put(new Plan(
                id,
                "試験計画",
                "Test plan",
                new FiscalYear(2020),
                new FiscalYear(2022),
                List.of(new Plan.Policy(1, "方針1", "Policy 1"), new Plan.Policy(2, "方針2", "Policy 2")),
                List.of()));
        return plans.find(id).orElseThrow();
    }

    /** A regional KPI with quarterly results, judged by {@code accumulation} against 6 a year or 18 in all. */
    public KpiView kpi(TenantId tenant, Plan plan, Accumulation accumulation, Stage stage, int policy) {
        return kpi(tenant, plan, accumulation, stage, policy, List.of());
    }

    /** As the other, pursued by some measures. */
    public KpiView kpi(
            TenantId tenant, Plan plan, Accumulation accumulation, Stage stage, int policy, List<String> measures) {
        List<Target> targets = accumulation == Accumulation.CUMULATIVE
                ? List.of(Target.ofPlanEnd(BigDecimal.valueOf(18)))
                : IntStream.rangeClosed(2020, 2022)
                        .mapToObj(year -> Target.ofYear(new FiscalYear(year), BigDecimal.valueOf(6)))
                        .toList();
        Definition definition = new Definition(
                "セミナーを開催する。",
                null,
                null,
                null,
                stage,
                policy,
                plans.measures().stream()
                        .filter(measure -> measures.contains(measure.code()))
                        .toList(),
                "回",
                1,
                accumulation,
                Direction.AT_LEAST,
                Frequency.QUARTER,
                YearBasis.FISCAL,
                null,
                targets,
                null,
                null,
                null);
        String code = "T-" + NUMBER.incrementAndGet();
        return scope.write(tenant, () -> {
            KpiView added = kpis.add(tenant, new NewKpi(plan.id(), code, Kind.REGIONAL, true, definition, null));
            results.load(added, Map.of(), new Author("test", "test", "test"), true);
            return added;
        });
    }

    /**
     * The KPI after an amendment by all who have to agree; accumulation and all else stay.
     *
     * @param from the first fiscal year it speaks of
     * @param target of each year, or of the plan's end for a cumulative KPI
     */
    public KpiView amended(KpiView kpi, int from, String unit, Frequency frequency, String target) {
        TenantId tenant = kpi.tenant();
        return scope.write(tenant, () -> {
            KpiVersions opened = definitions.amend(tenant, kpi.id(), "数え方を改めるため。", from, EDITOR);
            Content content = opened.current().content();
            boolean atTheEnd = content.accumulation() == Accumulation.CUMULATIVE;
            List<Content.Line> targets = (atTheEnd ? Stream.of((Integer) null) : Stream.of(2020, 2021, 2022))
                    .map(year -> new Content.Line(year, new BigDecimal(target), null))
                    .toList();
            Content changed = new Content(
                    content.sentence(),
                    content.nameJa(),
                    content.nameEn(),
                    content.qualitative(),
                    content.stage(),
                    content.policy(),
                    content.measures(),
                    unit,
                    content.decimals(),
                    content.accumulation(),
                    content.direction(),
                    frequency,
                    content.yearBasis(),
                    content.baseline(),
                    targets,
                    content.vision(),
                    content.owner(),
                    content.source());
            definitions.edit(
                    tenant,
                    kpi.id(),
                    changed,
                    new AmendmentBody(from, false, "数え方を改めるため。"),
                    Precondition.matches(opened.current().etag()),
                    EDITOR);
            take(kpi, Step.SUBMIT, EDITOR);
            List.of(Step.ENDORSE, Step.CHECK, Step.CONFIRM).forEach(step -> take(kpi, step, OTHERS));
            return kpis.find(tenant, kpi.id()).orElseThrow();
        });
    }

    private void take(KpiView kpi, Step step, Signatory by) {
        String tag = definitions.of(kpi.tenant(), kpi.id(), by).current().etag();
        definitions.take(kpi.tenant(), kpi.id(), step, "理由", Precondition.matches(tag), by, true);
    }
}
