package jp.chizai.portal.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.measurement.RecordedKpis;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import org.springframework.stereotype.Component;

/** Reads what the KPIs an entry is linked to came to. To be called inside the scope of the tenant. */
@Component
class EffectFigures {

    private final RecordedKpis recorded;

    EffectFigures(RecordedKpis recorded) {
        this.recorded = recorded;
    }

    /** The KPIs of these links that the tenant has. */
    Map<KpiId, RecordedKpi> kpis(TenantId tenant, Collection<PracticeContent.EffectLink> links) {
        return recorded.find(
                tenant,
                links.stream().map(PracticeContent.EffectLink::kpi).distinct().toList());
    }

    /** The links with their numbers, in their order; one of a KPI that is not there is left out. */
    List<EffectView> of(TenantId tenant, List<PracticeContent.EffectLink> links) {
        Map<KpiId, RecordedKpi> kpis = kpis(tenant, links);
        return links.stream()
                .map(link -> kpis.containsKey(link.kpi()) ? view(link, kpis.get(link.kpi())) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static EffectView view(PracticeContent.EffectLink link, RecordedKpi recorded) {
        KpiView kpi = recorded.kpi();
        Definition definition = recorded.definition(link.after());
        return new EffectView(
                kpi.id(),
                kpi.code(),
                kpi.plan(),
                definition.sentence(),
                definition.unit(),
                definition.accumulation(),
                definition.direction(),
                kpi.illustrative(),
                link.before(),
                recorded.over(link.before()).orElse(null),
                link.after(),
                recorded.over(link.after()).orElse(null));
    }
}
