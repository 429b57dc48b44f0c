package jp.chizai.portal.adoption.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.adoption.AdoptionView;
import jp.chizai.portal.adoption.Adoptions;
import jp.chizai.portal.adoption.SharedAdoption;
import jp.chizai.portal.adoption.SharedAdoptions;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's adoptions of other regions' entries, and what every party reads of them. */
@RestController
@Tag(name = "Adoptions")
class AdoptionController {

    private final TenantScope scope;
    private final Access access;
    private final Adoptions adoptions;
    private final SharedAdoptions shared;
    private final Idempotency idempotency;

    AdoptionController(
            TenantScope scope, Access access, Adoptions adoptions, SharedAdoptions shared, Idempotency idempotency) {
        this.scope = scope;
        this.access = access;
        this.adoptions = adoptions;
        this.shared = shared;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/tenants/{code}/adoptions")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "listAdoptions",
            summary = "The entries a tenant adopted, the latest one first",
            description = "With what the KPI came to before and after, as far as results are recorded.")
    List<AdoptionView> list(
            @PathVariable @Parameter(example = "02") String code,
            @RequestParam(required = false) @Parameter(description = "For this KPI only") UUID kpi,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        return access.read(actor, tenant, () -> adoptions.of(tenant)).stream()
                .filter(adoption -> kpi == null || adoption.kpi().value().equals(kpi))
                .toList();
    }

    @GetMapping("/api/tenants/{code}/adoptions/{practice}")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getAdoption", summary = "A tenant's adoption of an entry with the steps it took")
    ResponseEntity<AdoptionView> one(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "42-0001") String practice,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        PracticeId id = id(practice);
        AdoptionView found =
                access.read(actor, tenant, () -> adoptions.find(tenant, id)).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().eTag(found.etag()).body(found);
    }

    @PostMapping("/api/tenants/{code}/adoptions")
    @Requires(Action.MANAGE_IMPROVEMENTS)
    @Operation(
            operationId = "adoptPractice",
            summary = "Adopts an entry for a KPI of the tenant's own (自県で採用)",
            description =
                    "Decides on an improvement that says how to start, linked to the entry. That it was adopted, and by"
                            + " whom, is read by every party. An entry is adopted once.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<AdoptionView> adopt(
            @PathVariable @Parameter(example = "02") String code,
            @Valid @RequestBody AdoptionBody body,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        PracticeId practice = PracticeId.tryParse(body.practice())
                .orElseThrow(() -> ProblemException.invalid(FieldFault.of("practice", "field.not-published")));
        return idempotency.once(key, tenant, actor, body, AdoptionView.class, () -> {
            AdoptionView made = adoptions.adopt(tenant, practice, new KpiId(body.kpi()), actor.author());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/tenants/" + tenant.code() + "/adoptions/" + practice))
                    .eTag(made.etag())
                    .body(made);
        });
    }

    @PostMapping("/api/tenants/{code}/adoptions/{practice}/steps")
    @Requires(Action.MANAGE_IMPROVEMENTS)
    @Operation(
            operationId = "takeAdoptionStep",
            summary = "Takes an adoption to a state",
            description =
                    "Its improvement comes along: what is begun is underway, what worked is done, what was stopped"
                            + " is dropped. With the effect seen, the KPI's numbers before and after are read by every party.")
    ResponseEntity<AdoptionView> step(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "42-0001") String practice,
            @Valid @RequestBody AdoptionStepBody body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        PracticeId id = id(practice);
        AdoptionView taken = scope.write(
                tenant, () -> adoptions.take(tenant, id, body.state(), body.reason(), precondition, actor.author()));
        return ResponseEntity.ok().eTag(taken.etag()).body(taken);
    }

    @GetMapping("/api/practices/{practice}/adoptions")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "listAdopters",
            summary = "Who adopted an entry and what came of it, in the order in which they did")
    List<SharedAdoption> adopters(@PathVariable @Parameter(example = "42-0001") String practice) {
        PracticeId id = id(practice);
        // The rows come by the table's own policy: a role that sees everything is not needed for them.
        return scope.read(TenantId.CENTRE, () -> shared.of(id));
    }

    private static PracticeId id(String practice) {
        return PracticeId.tryParse(practice).orElseThrow(ProblemException::notFound);
    }
}
