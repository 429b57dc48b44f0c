package jp.chizai.portal.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.events.DefinitionStepTaken;
import jp.chizai.portal.plan.events.DefinitionWritten;
import jp.chizai.portal.plan.events.KpiConfirmed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The definitions of KPIs on their way: drafted, submitted, endorsed, checked, confirmed, and amended. Every method must
 * be called inside the scope of the tenant; the centre's own KPIs go the same way in the scope of tenant 0.
 */
@Service
public class Definitions {

    private final KpiRepository kpis;
    private final ConfirmedKpis confirmed;
    private final Plans plans;
    private final CodeRange codes;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Definitions(
            KpiRepository kpis,
            ConfirmedKpis confirmed,
            Plans plans,
            CodeRange codes,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.kpis = kpis;
        this.confirmed = confirmed;
        this.plans = plans;
        this.codes = codes;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** A tenant's KPIs in a plan, each with the version in force and the one on its way, by code. */
    public List<KpiVersions> ofPlan(TenantId tenant, PlanId plan, Signatory reader) {
        List<Kpi> shown = kpis.ofTenant(tenant.number(), plan.value()).stream()
                .filter(kpi -> kpi.current().isPresent())
                .toList();
        Map<KpiId, KpiVersions.Ancestor> ancestors = ancestors(tenant, shown);
        return shown.stream()
                .map(kpi -> kpi.versions(
                        reader,
                        kpi.follows().map(ancestors::get).orElse(null),
                        version -> version.isInFlow()
                                || kpi.inForce().filter(version::equals).isPresent()))
                .toList();
    }

    /**
     * A KPI with all its versions.
     *
     * @throws ProblemException NOT_FOUND if the scope shows none
     */
    public KpiVersions of(TenantId tenant, KpiId id, Signatory reader) {
        return view(kpis.findById(KpiKey.of(tenant, id)).orElseThrow(ProblemException::notFound), reader);
    }

    /**
     * Begins a KPI.
     *
     * @throws ProblemException NOT_FOUND for an unknown plan; PLAN_NOT_OPEN; INVALID_REQUEST if the content is malformed
     */
    public KpiVersions draft(TenantId tenant, PlanId planId, Kind kind, Content content, Signatory by) {
        Plan plan = openFor(tenant, planId);
        check(content);
        Kpi made = kpis.saveAndFlush(
                Kpi.draft(tenant, planId, codes.next(tenant, plan, kind), kind, content, by.author(), now()));
        tell(made, DefinitionWritten.Kind.DRAFT, Map.of(), said(content), by.author(), null);
        return view(made, by);
    }

    /**
     * Carries KPIs of earlier plans over as drafts of this one.
     *
     * @throws ProblemException NOT_FOUND for an unknown plan or KPI; PLAN_NOT_OPEN; INVALID_REQUEST for a KPI that is
     *     not of an earlier plan or was carried over before
     */
    public List<KpiVersions> carryOver(TenantId tenant, PlanId planId, List<KpiId> ids, Signatory by) {
        Plan plan = openFor(tenant, planId);
        Set<KpiId> carried = kpis.ofTenant(tenant.number(), planId.value()).stream()
                .filter(kpi -> kpi.current().isPresent())
                .flatMap(kpi -> kpi.follows().stream())
                .collect(Collectors.toSet());
        List<KpiVersions> made = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Kpi past = kpis.findById(KpiKey.of(tenant, ids.get(i)))
                    .filter(Kpi::isInForce)
                    .orElseThrow(ProblemException::notFound);
            Plan from = plans.find(past.plan()).orElseThrow();
            if (from.firstYear().compareTo(plan.firstYear()) >= 0) {
                throw ProblemException.invalid(FieldFault.of("kpiIds[" + i + "]", "field.not-of-an-earlier-plan"));
            }
            if (!carried.add(past.id())) {
                throw ProblemException.invalid(FieldFault.of("kpiIds[" + i + "]", "field.carried-over-already"));
            }
            Kpi draft = kpis.saveAndFlush(
                    past.carriedOver(from, plan, codes.next(tenant, plan, past.kind()), by.author(), now()));
            tell(
                    draft,
                    DefinitionWritten.Kind.CARRY_OVER,
                    Map.of("follows", past.code()),
                    said(draft.inFlow().orElseThrow().content()),
                    by.author(),
                    null);
            made.add(view(draft, by));
        }
        return made;
    }

    /**
     * Begins to amend a confirmed KPI.
     *
     * @param effectiveFrom the first year the new version is to speak of; null for the running one
     * @throws ProblemException NOT_FOUND; PLAN_NOT_OPEN once the plan is over; STEP_NOT_POSSIBLE while another version is
     *     on its way; INVALID_REQUEST
     */
    public KpiVersions amend(TenantId tenant, KpiId id, String reason, Integer effectiveFrom, Signatory by) {
        Kpi kpi = kpis.lock(KpiKey.of(tenant, id))
                .filter(found -> found.current().isPresent())
                .orElseThrow(ProblemException::notFound);
        Plan plan = openFor(tenant, kpi.plan());
        FiscalYear year = effectiveFrom == null ? runningYear(plan) : new FiscalYear(effectiveFrom);
        checkYear(kpi, plan, year);
        kpi.amend(new Amendment(year, false, reason.strip()), by, now());
        kpis.flush();
        tell(kpi, DefinitionWritten.Kind.AMEND, Map.of(), Map.of("effectiveFrom", year.value()), by.author(), reason);
        return view(kpi, by);
    }

    /**
     * Writes a draft anew.
     *
     * @param terms of an amendment; null for a KPI's first version
     * @throws ProblemException NOT_FOUND without a draft; PRECONDITION_FAILED with the draft as it is now;
     *     STEP_NOT_ENTITLED or STEP_NOT_POSSIBLE where it cannot be written in now; INVALID_REQUEST
     */
    public KpiVersions edit(
            TenantId tenant, KpiId id, Content content, AmendmentBody terms, Precondition precondition, Signatory by) {
        Kpi kpi = inFlow(tenant, id, precondition, by);
        KpiDefinition draft = kpi.inFlow().orElseThrow();
        check(content);
        Map<String, Object> before = fields(draft);
        kpi.edit(content, terms(kpi, draft, terms), by);
        kpis.flush();
        Map<String, Object> after = fields(draft);
        after.entrySet().removeIf(field -> Objects.equals(field.getValue(), before.get(field.getKey())));
        if (!after.isEmpty()) {
            before.keySet().retainAll(after.keySet());
            tell(kpi, DefinitionWritten.Kind.EDIT, before, after, by.author(), null);
        }
        return view(kpi, by);
    }

    /**
     * Gives a draft up (取りやめ).
     *
     * @throws ProblemException as {@link #edit}
     */
    public void abandon(TenantId tenant, KpiId id, Precondition precondition, Signatory by) {
        Kpi kpi = inFlow(tenant, id, precondition, by);
        KpiDefinition draft = kpi.inFlow().orElseThrow();
        kpi.abandon(by);
        kpis.flush();
        events.publishEvent(new DefinitionWritten(
                tenant,
                id,
                kpi.plan(),
                draft.number(),
                DefinitionWritten.Kind.ABANDON,
                said(draft.content()),
                Map.of(),
                by.author(),
                null));
    }

    /**
     * Takes a step with the version on its way.
     *
     * @param insider whether {@code by} sees what was not submitted
     * @throws ProblemException NOT_FOUND; PRECONDITION_FAILED with the version as it is now; INCOMPLETE; and as
     *     {@link jp.chizai.portal.flow.Submission#take}
     */
    public KpiVersions take(
            TenantId tenant,
            KpiId id,
            Step step,
            String reason,
            Precondition precondition,
            Signatory by,
            boolean insider) {
        Kpi kpi = kpis.lock(KpiKey.of(tenant, id)).orElseThrow(ProblemException::notFound);
        KpiDefinition version = kpi.inFlow()
                .filter(onItsWay -> insider || onItsWay.isReleased())
                .or(kpi::inForce)
                .orElseThrow(ProblemException::notFound);
        // What was given back is out of the sight of whoever gave it back; this answer still shows it to them.
        Predicate<KpiDefinition> shown = shownTo(insider).or(version::equals);
        precondition.verify(version.etag(), view(kpi, by, shown));
        Plan plan = plans.find(kpi.plan()).orElseThrow();
        KpiView before = step == Step.CONFIRM ? confirmed.find(tenant, id).orElse(null) : null;
        FlowState from = version.state();
        StepTaken taken = kpi.take(version, step, by, reason, now(), plan);
        kpis.flush();
        events.publishEvent(new DefinitionStepTaken(tenant, id, kpi.code(), kpi.plan(), version.number(), from, taken));
        if (version.isConfirmed()) {
            events.publishEvent(new KpiConfirmed(confirmed.find(tenant, id).orElseThrow(), before, by.author()));
        }
        return view(kpi, by, shown);
    }

    /**
     * What is missing in a content before it can be submitted, and what an attentive colleague would remark.
     *
     * @param itself the KPI the content is of; null for a new one
     */
    public Review review(TenantId tenant, PlanId planId, Kind kind, KpiId itself, Content content) {
        Plan plan = plans.find(planId).orElseThrow(ProblemException::notFound);
        List<Advice.Other> others = kpis.ofTenant(tenant.number(), planId.value()).stream()
                .filter(kpi -> !kpi.id().equals(itself))
                .flatMap(kpi -> kpi.current().stream()
                        .map(version ->
                                new Advice.Other(kpi.code(), version.content().sentence())))
                .toList();
        List<FieldFault> errors = new ArrayList<>(content.faults(plans.catalogue()));
        errors.addAll(Completeness.faults(content, plan, kind));
        return new Review(errors, Advice.on(content, plan, kind, others));
    }

    /**
     * What is said about a content.
     *
     * @param errors stand in the way of submitting it
     * @param hints do not
     */
    public record Review(List<FieldFault> errors, List<FieldFault> hints) {}

    private Kpi inFlow(TenantId tenant, KpiId id, Precondition precondition, Signatory by) {
        Kpi kpi = kpis.lock(KpiKey.of(tenant, id)).orElseThrow(ProblemException::notFound);
        KpiDefinition draft = kpi.inFlow().orElseThrow(ProblemException::notFound);
        precondition.verify(draft.etag(), view(kpi, by));
        return kpi;
    }

    private Amendment terms(Kpi kpi, KpiDefinition draft, AmendmentBody terms) {
        if (!draft.isAmendment()) {
            if (terms != null) {
                throw ProblemException.invalid(FieldFault.of("amendment", "field.not-an-amendment"));
            }
            return null;
        }
        if (terms == null) {
            throw ProblemException.invalid(FieldFault.of("amendment", "field.required"));
        }
        FiscalYear year = new FiscalYear(terms.effectiveFrom());
        checkYear(kpi, plans.find(kpi.plan()).orElseThrow(), year);
        return new Amendment(year, terms.seriesBreak(), terms.reason().strip());
    }

    private void checkYear(Kpi kpi, Plan plan, FiscalYear year) {
        FiscalYear earliest = kpi.inForce().flatMap(KpiDefinition::from).orElse(plan.firstYear());
        if (!plan.covers(year) || year.compareTo(earliest) < 0) {
            throw ProblemException.invalid(FieldFault.of(
                    "effectiveFrom",
                    "field.year-not-between",
                    Integer.toString(earliest.value()),
                    Integer.toString(plan.lastYear().value())));
        }
    }

    private FiscalYear runningYear(Plan plan) {
        FiscalYear today = FiscalYear.of(calendar.today());
        return plan.covers(today) ? today : plan.firstYear();
    }

    /** The centre sets its KPIs while it prepares a plan; prefectures once it is open. */
    private Plan openFor(TenantId tenant, PlanId id) {
        Plan plan = plans.find(id)
                .filter(found -> found.isOpen() || tenant.equals(TenantId.CENTRE))
                .orElseThrow(() ->
                        new ProblemException(plans.find(id).isPresent() ? Problem.PLAN_NOT_OPEN : Problem.NOT_FOUND));
        if (plan.endedBefore(calendar.today())) {
            throw new ProblemException(Problem.PLAN_NOT_OPEN);
        }
        return plan;
    }

    private void check(Content content) {
        List<FieldFault> faults = content.faults(plans.catalogue());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream()
                    .map(fault -> new FieldFault("content." + fault.field(), fault.code(), fault.arguments()))
                    .toArray(FieldFault[]::new));
        }
    }

    private KpiVersions view(Kpi kpi, Signatory reader) {
        return view(kpi, reader, shownTo(true));
    }

    private KpiVersions view(Kpi kpi, Signatory reader, Predicate<KpiDefinition> shown) {
        return kpi.versions(
                reader,
                kpi.follows()
                        .map(ancestors(new TenantId(kpi.tenant()), List.of(kpi))::get)
                        .orElse(null),
                shown);
    }

    private static Predicate<KpiDefinition> shownTo(boolean insider) {
        return version -> insider || version.isReleased();
    }

    private Map<KpiId, KpiVersions.Ancestor> ancestors(TenantId tenant, Collection<Kpi> of) {
        List<UUID> ids = of.stream()
                .flatMap(kpi -> kpi.follows().stream())
                .map(KpiId::value)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : kpis.ofIds(tenant.number(), ids).stream()
                        .collect(Collectors.toMap(
                                Kpi::id, past -> new KpiVersions.Ancestor(past.plan(), past.id(), past.code())));
    }

    private void tell(
            Kpi kpi,
            DefinitionWritten.Kind kind,
            Map<String, Object> from,
            Map<String, Object> to,
            Author by,
            String reason) {
        events.publishEvent(new DefinitionWritten(
                new TenantId(kpi.tenant()),
                kpi.id(),
                kpi.plan(),
                kpi.inFlow().orElseThrow().number(),
                kind,
                from,
                to,
                by,
                reason));
    }

    private static Map<String, Object> said(Content content) {
        Map<String, Object> said = new LinkedHashMap<>(content.fields());
        said.values().removeIf(value -> value == null || value.equals(List.of()));
        return said;
    }

    private static Map<String, Object> fields(KpiDefinition version) {
        Map<String, Object> fields = new LinkedHashMap<>(version.content().fields());
        if (version.isAmendment()) {
            fields.putAll(version.terms());
        }
        return fields;
    }

    /** What the database keeps: an answer must not tell more digits than the next read does. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
