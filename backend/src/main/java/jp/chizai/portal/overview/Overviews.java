package jp.chizai.portal.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Kind.Category;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** The national picture, for every party. */
@Service
public class Overviews {

    private final RollUp rollUp;
    private final Plans plans;
    private final Tenants tenants;
    private final TenantScope scope;
    private final BusinessCalendar calendar;

    Overviews(RollUp rollUp, Plans plans, Tenants tenants, TenantScope scope, BusinessCalendar calendar) {
        this.rollUp = rollUp;
        this.plans = plans;
        this.tenants = tenants;
        this.scope = scope;
        this.calendar = calendar;
    }

    /**
     * The overview of a plan.
     *
     * @throws ProblemException {@code not-found} for an unknown plan
     */
    public Overview of(PlanId id) {
        Plan plan = plans.find(id).orElseThrow(ProblemException::notFound);
        List<Tally> tallies = scope.readNation(() -> rollUp.read(id));
        Map<TenantId, String> bureaus = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::bureau));
        return new Overview(
                id,
                calendar.today(),
                counts(tallies, Category.REGIONAL),
                counts(tallies, Category.CENTRAL),
                counts(tallies, Category.OUTCOME),
                tallies.stream()
                        .filter(tally -> tally.category() == Category.REGIONAL && tally.illustrative())
                        .mapToInt(Tally::kpis)
                        .sum(),
                tenants.all().stream()
                        .map(tenant -> new Overview.OfTenant(
                                tenant.id(),
                                regional(tallies, tally -> tally.tenant().equals(tenant.id()))))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Overview.OfStage(stage, regional(tallies, tally -> tally.stage() == stage)))
                        .toList(),
                plan.policies().stream()
                        .map(policy -> new Overview.OfPolicy(
                                policy.number(), regional(tallies, tally -> tally.policy() == policy.number())))
                        .toList(),
                tenants.bureaus().stream()
                        .map(bureau -> new Overview.OfBureau(
                                bureau.code(),
                                regional(tallies, tally -> bureau.code().equals(bureaus.get(tally.tenant())))))
                        .toList());
    }

    private static StandingCounts regional(List<Tally> tallies, Predicate<Tally> chosen) {
        return counts(tallies.stream().filter(chosen).toList(), Category.REGIONAL);
    }

    private static StandingCounts counts(List<Tally> tallies, Category category) {
        return StandingCounts.of(tallies.stream()
                .filter(tally -> tally.category() == category)
                .collect(Collectors.groupingBy(Tally::standing, Collectors.summingInt(Tally::kpis))));
    }
}
