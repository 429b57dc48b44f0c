package jp.chizai.portal.reference;

import java.util.List;
import java.util.Map;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Tsv;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the published plans at the start, before the portal says it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublishedPlans implements ApplicationRunner {

    private static final String SOURCE = "特許庁「第2次地域知財活性化行動計画（概要）」（令和2年7月）";

    private final Plans plans;
    private final KpiLoader loader;

    PublishedPlans(Plans plans, KpiLoader loader) {
        this.plans = plans;
        this.loader = loader;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (plans.all().isEmpty() || plans.measures().isEmpty()) {
            plans.putMeasures(Tsv.read("reference/measures.tsv").stream()
                    .map(row -> new Measure(row.get("code"), row.get("name_ja"), row.get("name_en")))
                    .toList());
        }
        Tsv.read("reference/plans.tsv").stream().map(PublishedPlans::plan).forEach(plan -> {
            if (!plans.find(plan.id()).equals(java.util.Optional.of(plan))) {
                plans.put(plan);
            }
            loader.loadCentral(plan, SOURCE);
        });
    }

    private static Plan plan(Map<String, String> row) {
        String id = row.get("id");
        return new Plan(
                new PlanId(id),
                row.get("name_ja"),
                row.get("name_en"),
                new FiscalYear(Integer.parseInt(row.get("first_year"))),
                new FiscalYear(Integer.parseInt(row.get("last_year"))),
                policies(id),
                figures(id));
    }

    private static List<Plan.Policy> policies(String plan) {
        return Tsv.read("reference/policies.tsv").stream()
                .filter(row -> row.get("plan").equals(plan))
                .map(row ->
                        new Plan.Policy(Integer.parseInt(row.get("number")), row.get("name_ja"), row.get("name_en")))
                .toList();
    }

    private static List<Plan.PublishedFigure> figures(String plan) {
        return Tsv.read("reference/published-figures.tsv").stream()
                .filter(row -> row.get("plan").equals(plan))
                .map(row -> new Plan.PublishedFigure(
                        row.get("code"),
                        row.get("label_ja"),
                        row.get("label_en"),
                        Integer.parseInt(row.get("achieved")),
                        Integer.parseInt(row.get("set")),
                        row.get("source_ja"),
                        row.get("source_en")))
                .toList();
    }
}
