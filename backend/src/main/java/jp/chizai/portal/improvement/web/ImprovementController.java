package jp.chizai.portal.improvement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.improvement.FollowUpView;
import jp.chizai.portal.improvement.ImprovementState;
import jp.chizai.portal.improvement.ImprovementView;
import jp.chizai.portal.improvement.Improvements;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's improvements, and what became of them round by round. */
@RestController
@RequestMapping("/api/tenants/{code}/improvements")
@Tag(name = "Improvements")
class ImprovementController {

    private final TenantScope scope;
    private final Access access;
    private final Improvements improvements;
    private final Idempotency idempotency;

    ImprovementController(TenantScope scope, Access access, Improvements improvements, Idempotency idempotency) {
        this.scope = scope;
        this.access = access;
        this.improvements = improvements;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "listImprovements",
            summary = "The tenant's improvements: what is still to be done first, the earliest due first")
    List<ImprovementView> list(
            @PathVariable @Parameter(example = "02") String code,
            @RequestParam(required = false) @Parameter(description = "Of this KPI only") UUID kpi,
            @RequestParam(required = false) @Parameter(example = "underway") String state,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        ImprovementState wanted = state == null ? null : parsed(state);
        return access.read(actor, tenant, () -> improvements.of(tenant)).stream()
                .filter(improvement ->
                        kpi == null || improvement.kpiId().value().equals(kpi))
                .filter(improvement -> wanted == null || improvement.state() == wanted)
                .toList();
    }

    @GetMapping("/{improvement}")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getImprovement", summary = "One improvement with what became of it")
    ResponseEntity<ImprovementView> one(
            @PathVariable @Parameter(example = "02") String code, @PathVariable UUID improvement, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        ImprovementView found = access.read(actor, tenant, () -> improvements.find(tenant, improvement))
                .orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().eTag(found.etag()).body(found);
    }

    @PostMapping
    @Requires(Action.MANAGE_IMPROVEMENTS)
    @Operation(
            operationId = "decideImprovement",
            summary = "Decides on an improvement of a KPI",
            description = "With proposesAmendment, a draft amendment of the KPI is opened as well.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<ImprovementView> decide(
            @PathVariable @Parameter(example = "02") String code,
            @Valid @RequestBody DecisionBody body,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        return idempotency.once(key, tenant, actor, body, ImprovementView.class, () -> {
            ImprovementView decided = improvements.decide(tenant, body.decision(), actor.author());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/tenants/" + tenant.code() + "/improvements/" + decided.id()))
                    .eTag(decided.etag())
                    .body(decided);
        });
    }

    @PutMapping("/{improvement}")
    @Requires(Action.MANAGE_IMPROVEMENTS)
    @Operation(
            operationId = "putImprovement",
            summary = "Changes an improvement and how far it has come",
            description = "What is done or dropped needs an outcome, and only that has one.")
    ResponseEntity<ImprovementView> put(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable UUID improvement,
            @Valid @RequestBody ImprovementBody body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        ImprovementView changed = scope.write(
                tenant,
                () -> improvements.change(
                        tenant,
                        improvement,
                        body.undertaking(),
                        body.state(),
                        body.outcome(),
                        actor.author(),
                        precondition));
        return ResponseEntity.ok().eTag(changed.etag()).body(changed);
    }

    @PutMapping("/{improvement}/follow-ups/{round}")
    @Requires(Action.MANAGE_IMPROVEMENTS)
    @Operation(
            operationId = "putFollowUp",
            summary = "Tells in a reporting round what became of an improvement",
            description = "The improvement comes to the state told; If-None-Match: * tells it for the first time.")
    ResponseEntity<FollowUpView> followUp(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable UUID improvement,
            @PathVariable UUID round,
            @Valid @RequestBody FollowUpBody body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        FollowUpView told = scope.write(
                tenant,
                () -> improvements.followUp(
                        tenant, improvement, round, body.state(), body.became(), actor.author(), precondition));
        return ResponseEntity.status(precondition.expectsAbsence() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(told.etag())
                .body(told);
    }

    private static ImprovementState parsed(String state) {
        try {
            return Code.parse(ImprovementState.class, state);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(FieldFault.of("state", "field.not-allowed"));
        }
    }
}
