package jp.chizai.portal.plan.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepBody;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Definitions;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiVersions;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.plan.VersionView;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What prefectures' and the centre's definitions have in common: the scope, the reader's duties, tags and words. */
@Component
class DefinitionDesk {

    private final Definitions definitions;
    private final Plans plans;
    private final TenantScope scope;
    private final Access access;
    private final Duties duties;
    private final Idempotency idempotency;
    private final MessageSource messages;

    DefinitionDesk(
            Definitions definitions,
            Plans plans,
            TenantScope scope,
            Access access,
            Duties duties,
            Idempotency idempotency,
            MessageSource messages) {
        this.definitions = definitions;
        this.plans = plans;
        this.scope = scope;
        this.access = access;
        this.duties = duties;
        this.idempotency = idempotency;
        this.messages = messages;
    }

    List<KpiVersions> list(TenantId tenant, String plan, Actor actor) {
        PlanId id = PathValues.plan(plan);
        plans.find(id).orElseThrow(ProblemException::notFound);
        return read(tenant, actor, () -> definitions.ofPlan(tenant, id, duties.of(actor, tenant)));
    }

    ResponseEntity<KpiVersions> versions(TenantId tenant, String kpi, Actor actor) {
        return tagged(find(tenant, kpi, actor));
    }

    DifferenceView difference(TenantId tenant, String kpi, String from, String to, Actor actor) {
        KpiVersions versions = find(tenant, kpi, actor);
        return DifferenceView.between(version(versions, from), version(versions, to));
    }

    ResponseEntity<KpiVersions> draft(
            TenantId tenant, String plan, Kind kind, NewKpiBody body, IdempotencyKey key, Actor actor) {
        PlanId id = PathValues.plan(plan);
        Signatory by = duties.of(actor, tenant);
        return idempotency.once(
                key,
                tenant,
                actor,
                body,
                KpiVersions.class,
                () -> created(tenant, definitions.draft(tenant, id, kind, body.content(), by)));
    }

    ResponseEntity<CarriedOver> carryOver(
            TenantId tenant, String plan, CarryOverBody body, IdempotencyKey key, Actor actor) {
        PlanId id = PathValues.plan(plan);
        Signatory by = duties.of(actor, tenant);
        List<KpiId> kpis = body.kpiIds().stream().map(PathValues::kpi).toList();
        return idempotency.once(
                key,
                tenant,
                actor,
                body,
                CarriedOver.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new CarriedOver(definitions.carryOver(tenant, id, kpis, by))));
    }

    ResponseEntity<KpiVersions> amend(
            TenantId tenant, String kpi, NewAmendmentBody body, IdempotencyKey key, Actor actor) {
        KpiId id = PathValues.kpi(kpi);
        Signatory by = duties.of(actor, tenant);
        return idempotency.once(
                key,
                tenant,
                actor,
                body,
                KpiVersions.class,
                () -> created(tenant, definitions.amend(tenant, id, body.reason(), body.effectiveFrom(), by)));
    }

    ResponseEntity<KpiVersions> edit(
            TenantId tenant, String kpi, DraftBody body, Precondition precondition, Actor actor) {
        KpiId id = PathValues.kpi(kpi);
        Signatory by = duties.of(actor, tenant);
        return tagged(scope.write(
                tenant, () -> definitions.edit(tenant, id, body.content(), body.amendment(), precondition, by)));
    }

    ResponseEntity<Void> abandon(TenantId tenant, String kpi, Precondition precondition, Actor actor) {
        KpiId id = PathValues.kpi(kpi);
        Signatory by = duties.of(actor, tenant);
        scope.write(tenant, () -> definitions.abandon(tenant, id, precondition, by));
        return ResponseEntity.noContent().build();
    }

    ResponseEntity<KpiVersions> take(
            TenantId tenant, String kpi, String step, StepBody body, Precondition precondition, Actor actor) {
        return tagged(take(tenant, kpi, Step.ofPath(step), body.reason(), precondition, actor));
    }

    KpiVersions take(TenantId tenant, String kpi, Step step, String reason, Precondition precondition, Actor actor) {
        KpiId id = PathValues.kpi(kpi);
        Signatory by = duties.of(actor, tenant);
        return scope.write(
                tenant, () -> definitions.take(tenant, id, step, reason, precondition, by, isInsider(tenant, actor)));
    }

    ReviewView review(TenantId tenant, String plan, Kind kind, ReviewBody body, Locale locale, Actor actor) {
        PlanId id = PathValues.plan(plan);
        KpiId itself = body.kpiId() == null ? null : PathValues.kpi(body.kpiId());
        Definitions.Review review =
                read(tenant, actor, () -> definitions.review(tenant, id, kind, itself, body.content()));
        return new ReviewView(words(review.errors(), locale), words(review.hints(), locale));
    }

    private KpiVersions find(TenantId tenant, String kpi, Actor actor) {
        KpiId id = PathValues.kpi(kpi);
        return read(tenant, actor, () -> definitions.of(tenant, id, duties.of(actor, tenant)));
    }

    private <T> T read(TenantId tenant, Actor actor, Supplier<T> work) {
        return isInsider(tenant, actor) ? scope.read(tenant, work) : access.read(actor, tenant, work);
    }

    /** Whether drafts are the actor's own: a prefecture's for its people; the centre's for everybody let in there. */
    private static boolean isInsider(TenantId tenant, Actor actor) {
        return tenant.equals(TenantId.CENTRE) || tenant.equals(actor.tenant());
    }

    private static VersionView version(KpiVersions versions, String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw ProblemException.notFound();
        }
        return versions.version(Integer.parseInt(number)).orElseThrow(ProblemException::notFound);
    }

    private List<ReviewView.Remark> words(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new ReviewView.Remark(
                        fault.field(),
                        fault.code(),
                        messages.getMessage(fault.code(), fault.arguments().toArray(), fault.code(), locale)))
                .toList();
    }

    private static ResponseEntity<KpiVersions> tagged(KpiVersions versions) {
        return ResponseEntity.ok().eTag(versions.current().etag()).body(versions);
    }

    private static ResponseEntity<KpiVersions> created(TenantId tenant, KpiVersions versions) {
        String at = tenant.equals(TenantId.CENTRE) ? "/api/centre" : "/api/tenants/" + tenant.code();
        return ResponseEntity.created(URI.create(at + "/kpis/" + versions.id().value() + "/versions"))
                .eTag(versions.current().etag())
                .body(versions);
    }
}
