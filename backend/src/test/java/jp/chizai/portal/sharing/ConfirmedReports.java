package jp.chizai.portal.sharing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Role;
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
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.NewKpi;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.plan.Target;
import jp.chizai.portal.review.Rating;
import jp.chizai.portal.review.Reports;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.Statement;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** Brings reports of prefectures as far as a test needs them, the way people would. */
@Component
class ConfirmedReports {

    static final Statement SAID =
            new Statement(Rating.A, "6回開催した。", "商工団体と共同で開催した。", "感染症の影響があった。", "日程が遅れた。", "早めに決める。");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Kpis kpis;
    private final Results results;
    private final Reports reports;
    private final Plans plans;
    private final Tenants tenants;
    private final TenantScope scope;

    ConfirmedReports(Kpis kpis, Results results, Reports reports, Plans plans, Tenants tenants, TenantScope scope) {
        this.kpis = kpis;
        this.results = results;
        this.reports = reports;
        this.plans = plans;
        this.tenants = tenants;
        this.scope = scope;
    }

    /** A regional KPI of 6 a year in quarters, pursued by one measure, with a result for the first half of 2021. */
    KpiView kpi(TenantId tenant, Plan plan, Stage stage, String measure, String unit, int result) {
        List<Target> targets = IntStream.rangeClosed(2020, 2022)
                .mapToObj(year -> Target.ofYear(new FiscalYear(year), BigDecimal.valueOf(6)))
                .toList();
        Definition definition = new Definition(
                "年6" + unit + "行う。",
                null,
                null,
                null,
                stage,
                1,
                plans.measures().stream()
                        .filter(known -> known.code().equals(measure))
                        .toList(),
                unit,
                0,
                Accumulation.PER_YEAR,
                Direction.AT_LEAST,
                Frequency.QUARTER,
                YearBasis.FISCAL,
                null,
                targets,
                null,
                null,
                null);
        String code = "S-" + tenant.code() + "-" + NUMBER.incrementAndGet();
        return scope.write(tenant, () -> {
            KpiView added = kpis.add(tenant, new NewKpi(plan.id(), code, Kind.REGIONAL, true, definition, null));
            results.load(
                    added,
                    Map.of(
                            Period.parse("2021-Q1"),
                            new Entry(BigDecimal.ZERO, ""),
                            Period.parse("2021-Q2"),
                            new Entry(BigDecimal.valueOf(result), "")),
                    new Author("test", "test", "test"),
                    true);
            return added;
        });
    }

    void write(KpiView kpi, RoundId round, Statement said) {
        TenantId tenant = kpi.tenant();
        Actor editor = actor(tenant, Role.EDITOR);
        scope.write(tenant, () -> reports.write(tenant, round, kpi.id(), said, editor, Precondition.absent()));
    }

    /** Takes a step as whoever's duty it is. */
    void take(TenantId tenant, RoundId round, Step step) {
        Role role = switch (step) {
            case SUBMIT, WITHDRAW -> Role.EDITOR;
            case ENDORSE, RETURN -> Role.APPROVER;
            case CHECK -> Role.BUREAU;
            case CONFIRM, REOPEN -> Role.JPO_COORDINATOR;
        };
        Actor by = actor(tenant, role);
        scope.write(tenant, () -> {
            String tag = reports.find(tenant, round, by).etag();
            return reports.take(tenant, round, step, "理由", by, Precondition.matches(tag));
        });
    }

    /** The report of a tenant about this one KPI, confirmed. */
    void confirm(KpiView kpi, RoundId round, Statement said) {
        write(kpi, round, said);
        List.of(Step.SUBMIT, Step.ENDORSE, Step.CHECK, Step.CONFIRM).forEach(step -> take(kpi.tenant(), round, step));
    }

    Actor actor(TenantId tenant, Role role) {
        String bureau = role == Role.BUREAU ? tenants.find(tenant).orElseThrow().bureau() : null;
        boolean ofTenant = role == Role.EDITOR || role == Role.APPROVER;
        return new Actor(role.code(), role.code(), "試験 " + role.code(), Set.of(role), ofTenant ? tenant : null, bureau);
    }
}
