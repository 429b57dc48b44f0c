package jp.chizai.portal.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import jp.chizai.portal.audit.Trail;
import jp.chizai.portal.audit.TrailPage;
import jp.chizai.portal.audit.Verification;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail of a tenant, and the centre's own. */
@RestController
@RequestMapping("/api")
@Tag(name = "Trail", description = "Who changed what, when, from what to what, and why")
class TrailController {

    private static final String END = "9223372036854775807";

    private final TenantScope scope;
    private final Access access;
    private final Trail trail;

    TrailController(TenantScope scope, Access access, Trail trail) {
        this.scope = scope;
        this.access = access;
        this.trail = trail;
    }

    @GetMapping("/tenants/{code}/trail")
    @Requires(Action.VIEW_TRAIL)
    @Operation(
            operationId = "getTrail",
            summary = "The trail of a tenant, the latest entry first",
            description = "Of one KPI, or everything. What was written into drafts is shown to its own people only.")
    TrailPage ofTenant(
            @PathVariable @Parameter(example = "02") String code,
            @RequestParam(required = false) @Parameter(description = "Only what belongs to this KPI") UUID kpi,
            @RequestParam(defaultValue = END) @Min(1) @Parameter(description = "Only entries with a lower number")
                    long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) @Parameter(description = "At most how many") int limit,
            Actor actor) {
        TenantId tenant = TenantId.ofPrefecture(code).orElseThrow();
        return access.read(actor, tenant, () -> trail.page(tenant, kpi, before, limit));
    }

    @GetMapping("/tenants/{code}/trail/verification")
    @Requires(Action.VIEW_TRAIL)
    @Operation(
            operationId = "verifyTrail",
            summary = "Whether the trail of a tenant is unbroken",
            description = "Follows the chain of hashes over all entries, from the first to the last.")
    Verification verificationOfTenant(@PathVariable @Parameter(example = "02") String code) {
        TenantId tenant = TenantId.ofPrefecture(code).orElseThrow();
        return scope.read(tenant, () -> trail.verify(tenant));
    }

    @GetMapping("/centre/trail")
    @Requires(Action.VIEW_CENTRAL_TRAIL)
    @Operation(operationId = "getCentralTrail", summary = "The centre's own trail, the latest entry first")
    TrailPage ofCentre(
            @RequestParam(required = false) @Parameter(description = "Only what belongs to this KPI") UUID kpi,
            @RequestParam(defaultValue = END) @Min(1) @Parameter(description = "Only entries with a lower number")
                    long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) @Parameter(description = "At most how many")
                    int limit) {
        return scope.read(TenantId.CENTRE, () -> trail.page(TenantId.CENTRE, kpi, before, limit));
    }

    @GetMapping("/centre/trail/verification")
    @Requires(Action.VIEW_CENTRAL_TRAIL)
    @Operation(operationId = "verifyCentralTrail", summary = "Whether the centre's own trail is unbroken")
    Verification verificationOfCentre() {
        return scope.read(TenantId.CENTRE, () -> trail.verify(TenantId.CENTRE));
    }
}
