package jp.chizai.portal.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/** The definitions that wait for somebody's step, of the prefectures in their reach and of the centre. */
@Service
public class WaitingDefinitions {

    private static final Comparator<WaitingDefinition> BY_DEADLINE = Comparator.comparing(
                    WaitingDefinition::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WaitingDefinition::since)
            .thenComparing(WaitingDefinition::tenant)
            .thenComparing(WaitingDefinition::code);

    private final KpiRepository kpis;
    private final Plans plans;
    private final Duties duties;
    private final Access access;
    private final TenantScope scope;
    private final BusinessCalendar calendar;

    WaitingDefinitions(
            KpiRepository kpis,
            Plans plans,
            Duties duties,
            Access access,
            TenantScope scope,
            BusinessCalendar calendar) {
        this.kpis = kpis;
        this.plans = plans;
        this.duties = duties;
        this.access = access;
        this.scope = scope;
        this.calendar = calendar;
    }

    /**
     * What waits for {@code actor}, the earliest deadline first: what they can take further, or have to revise. To be
     * called outside any scope: what was given back to the centre is shown in the centre's own only.
     */
    public List<WaitingDefinition> of(Actor actor) {
        Stream<WaitingDefinition> ofPrefectures =
                access.read(actor, Action.VIEW_TENANT, () -> waiting(kpis.waitingOfPrefectures(), actor));
        Stream<WaitingDefinition> ofCentre = access.allows(actor, Action.TAKE_CENTRAL_STEP)
                ? scope.read(TenantId.CENTRE, () -> waiting(kpis.waitingOfCentre(), actor))
                : Stream.empty();
        return Stream.concat(ofPrefectures, ofCentre).sorted(BY_DEADLINE).toList();
    }

    private Stream<WaitingDefinition> waiting(List<WaitingRow> rows, Actor actor) {
        return rows.stream()
                .map(row -> waiting(row, actor))
                .filter(found -> found.state().waitsFor(found.possible()));
    }

    private WaitingDefinition waiting(WaitingRow row, Actor actor) {
        TenantId tenant = new TenantId(row.kpi().tenant());
        Signatory reader = duties.of(actor, tenant);
        LocalDate deadline = deadline(row, tenant);
        return new WaitingDefinition(
                tenant,
                row.kpi().plan(),
                row.kpi().id(),
                row.kpi().code(),
                row.version().sentence(),
                row.kpi().kind(),
                row.version().isAmendment(),
                row.kpi().isIllustrative(),
                row.version().number(),
                row.version().state(),
                row.version().possible(reader),
                row.since(),
                deadline,
                deadline != null && deadline.isBefore(calendar.today()),
                row.version().etag());
    }

    /** The plan's deadline is for the KPIs prefectures set; an amendment comes when it comes. */
    private LocalDate deadline(WaitingRow row, TenantId tenant) {
        return row.version().isAmendment() || tenant.equals(TenantId.CENTRE)
                ? null
                : plans.find(row.kpi().plan()).orElseThrow().draftingDeadline();
    }
}
