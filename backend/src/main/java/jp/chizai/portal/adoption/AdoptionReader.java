package jp.chizai.portal.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.RecordedKpi;
import jp.chizai.portal.measurement.RecordedKpis;
import jp.chizai.portal.plan.Definition;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import org.springframework.stereotype.Component;

/** Shows adoptions with the entries they are of and what their KPIs came to. To be called inside the adopter's scope. */
@Component
class AdoptionReader {

    private final PublishedPractices published;
    private final RecordedKpis recorded;
    private final BusinessCalendar calendar;

    AdoptionReader(PublishedPractices published, RecordedKpis recorded, BusinessCalendar calendar) {
        this.published = published;
        this.recorded = recorded;
        this.calendar = calendar;
    }

    AdoptionView view(TenantId tenant, Adoption adoption) {
        return views(tenant, List.of(adoption)).get(0);
    }

    /** In a number of queries that does not grow with them. */
    List<AdoptionView> views(TenantId tenant, List<Adoption> adoptions) {
        Map<PracticeId, PublishedPractice> entries =
                published.find(adoptions.stream().map(Adoption::practice).toList());
        Map<KpiId, RecordedKpi> kpis =
                recorded.find(tenant, adoptions.stream().map(Adoption::kpi).collect(Collectors.toSet()));
        return adoptions.stream()
                .map(adoption ->
                        view(adoption, Optional.ofNullable(entries.get(adoption.practice())), kpis.get(adoption.kpi())))
                .toList();
    }

    /** What every party is to read of an adoption: its numbers only once the adopter says that it saw the effect. */
    SharedAdoption shared(TenantId tenant, Adoption adoption) {
        RecordedKpi kpi = recorded.find(tenant, List.of(adoption.kpi())).get(adoption.kpi());
        Definition definition = kpi.definitionOn(calendar.today());
        AdoptionState state = adoption.state();
        return new SharedAdoption(
                tenant,
                adoption.practice(),
                adoption.kpi(),
                kpi.kpi().code(),
                definition.sentence(),
                definition.unit(),
                definition.accumulation(),
                definition.direction(),
                adoption.isIllustrative() || kpi.kpi().illustrative(),
                state,
                adoption.latest().on(),
                adoption.adoptedOn(),
                adoption.startedOn(),
                state.needsReason() ? adoption.latest().reason() : null,
                state == AdoptionState.EFFECT_SEEN ? effect(adoption, kpi).orElse(null) : null);
    }

    private AdoptionView view(Adoption adoption, Optional<PublishedPractice> entry, RecordedKpi recorded) {
        KpiView kpi = recorded.kpi();
        Definition definition = recorded.definitionOn(calendar.today());
        return new AdoptionView(
                adoption.practice(),
                entry.map(PublishedPractice::title).orElse(null),
                kpi.id(),
                kpi.code(),
                kpi.plan(),
                definition.sentence(),
                definition.unit(),
                definition.accumulation(),
                definition.direction(),
                adoption.improvement(),
                adoption.isIllustrative() || kpi.illustrative(),
                adoption.state(),
                adoption.state().possible(),
                adoption.adoptedOn(),
                adoption.startedOn(),
                effect(adoption, recorded).orElse(null),
                adoption.steps().stream().map(AdoptionStep::view).toList(),
                adoption.etag());
    }

    private Optional<AdoptionEffect> effect(Adoption adoption, RecordedKpi kpi) {
        LocalDate begun = adoption.startedOn();
        return begun == null ? Optional.empty() : EffectPolicy.of(kpi, begun, calendar.today());
    }
}
