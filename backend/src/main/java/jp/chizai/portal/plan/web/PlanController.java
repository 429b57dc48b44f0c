package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.Plan;
import jp.chizai.portal.plan.PlanDraft;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.PlanView;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The action plans and the catalogue of measures. */
@RestController
@Tag(name = "Plans")
class PlanController {

    private final Plans plans;
    private final TenantScope scope;
    private final Access access;
    private final Idempotency idempotency;

    PlanController(Plans plans, TenantScope scope, Access access, Idempotency idempotency) {
        this.plans = plans;
        this.scope = scope;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/plans")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listPlans",
            summary = "The action plans with their basic policies, stages and published figures, the earliest first",
            description = "A plan in preparation is shown to the centre only.")
    List<PlanView> all(Actor actor) {
        return plans.all().stream()
                .filter(plan -> isShown(plan, actor))
                .map(PlanView::of)
                .toList();
    }

    @GetMapping("/api/plans/{plan}")
    @Requires(Action.VIEW_PLANS)
    @Operation(operationId = "getPlan", summary = "One action plan")
    ResponseEntity<PlanView> one(@PathVariable @Parameter(example = "plan-2") String plan, Actor actor) {
        return plans.find(PathValues.plan(plan))
                .filter(found -> isShown(found, actor))
                .map(PlanController::tagged)
                .orElseThrow(ProblemException::notFound);
    }

    @PostMapping("/api/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.MANAGE_PLANS)
    @Operation(operationId = "createPlan", summary = "Creates the next plan, in preparation")
    ResponseEntity<PlanView> create(@Valid @RequestBody PlanDraft body, IdempotencyKey key, Actor actor) {
        return idempotency.once(key, TenantId.CENTRE, actor, body, PlanView.class, () -> {
            Plan made = plans.create(body, actor.author());
            return ResponseEntity.created(URI.create("/api/plans/" + made.id().value()))
                    .eTag(made.etag())
                    .body(PlanView.of(made));
        });
    }

    @PutMapping("/api/plans/{plan}")
    @Requires(Action.MANAGE_PLANS)
    @Operation(
            operationId = "putPlan",
            summary = "Changes a plan",
            description = "Years and number of policies stay as they are once the plan is open.")
    ResponseEntity<PlanView> change(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody PlanDraft body,
            Precondition precondition,
            Actor actor) {
        PlanId id = PathValues.plan(plan);
        return tagged(scope.write(TenantId.CENTRE, () -> plans.change(id, body, precondition, actor.author())));
    }

    @PostMapping("/api/plans/{plan}/opening")
    @Requires(Action.MANAGE_PLANS)
    @Operation(operationId = "openPlan", summary = "Opens a plan for drafting, with a deadline")
    ResponseEntity<PlanView> open(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody OpeningBody body,
            Precondition precondition,
            Actor actor) {
        PlanId id = PathValues.plan(plan);
        return tagged(scope.write(
                TenantId.CENTRE, () -> plans.open(id, body.draftingDeadline(), precondition, actor.author())));
    }

    @GetMapping("/api/measures")
    @Requires(Action.VIEW_PLANS)
    @Operation(operationId = "listMeasures", summary = "The kinds of measures (取組), in their own order")
    List<Measure> measures() {
        return plans.measures();
    }

    private boolean isShown(Plan plan, Actor actor) {
        return plan.isOpen() || access.allows(actor, Action.TAKE_CENTRAL_STEP);
    }

    private static ResponseEntity<PlanView> tagged(Plan plan) {
        return ResponseEntity.ok().eTag(plan.etag()).body(PlanView.of(plan));
    }

    /** What is sent to open a plan. */
    @Schema(name = "PlanOpening")
    record OpeningBody(
            @NotNull
            @Schema(description = "By when prefectures are asked to have submitted their KPIs.", example = "2022-01-31")
            LocalDate draftingDeadline) {}
}
