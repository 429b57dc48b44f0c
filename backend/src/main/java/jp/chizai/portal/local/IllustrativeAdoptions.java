package jp.chizai.portal.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.adoption.AdoptionState;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the illustrative adoptions of the illustrative entries. */
@Component
class IllustrativeAdoptions {

    private static final ClassPathResource FILE = new ClassPathResource("local/adoptions.yaml");
    private static final PlanId PLAN = new PlanId("plan-2");

    /** A code says whose KPI it is: {@code R2-02-1} is Aomori's. */
    private static final int PREFECTURE_AT = 3;

    private final Adoptions adoptions;
    private final Kpis kpis;
    private final TenantScope scope;

    IllustrativeAdoptions(Adoptions adoptions, Kpis kpis, TenantScope scope) {
        this.adoptions = adoptions;
        this.kpis = kpis;
        this.scope = scope;
    }

    /** Loads those that are not there yet. */
    void load(Author by) {
        TextYaml.<List<Map<String, Object>>>read(FILE).forEach(adoption -> load(adoption, by));
    }

    private void load(Map<String, Object> adoption, Author by) {
        String code = (String) adoption.get("kpi");
        TenantId tenant = TenantId.parse(code.substring(PREFECTURE_AT, PREFECTURE_AT + 2));
        PracticeId practice = PracticeId.parse((String) adoption.get("practice"));
        scope.write(tenant, () -> adoptions.loadIllustrative(tenant, practice, kpi(tenant, code), steps(adoption), by));
    }

    @SuppressWarnings("unchecked")
    private static List<Adoptions.LoadedStep> steps(Map<String, Object> adoption) {
        return ((List<Map<String, String>>) adoption.get("steps"))
                .stream()
                        .map(step -> new Adoptions.LoadedStep(
                                Code.parse(AdoptionState.class, step.get("state")),
                                LocalDate.parse(step.get("on")),
                                step.get("reason")))
                        .toList();
    }

    private KpiId kpi(TenantId tenant, String code) {
        return kpis.ofTenant(tenant, PLAN).stream()
                .filter(kpi -> kpi.code().equals(code))
                .map(KpiView::id)
                .findFirst()
                .orElseThrow();
    }
}
