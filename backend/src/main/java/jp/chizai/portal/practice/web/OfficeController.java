package jp.chizai.portal.practice.web;

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
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.practice.Office;
import jp.chizai.portal.practice.OfficeView;
import jp.chizai.portal.practice.Offices;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The offices that answer for a prefecture's entries. */
@RestController
@RequestMapping("/api/tenants/{code}/offices")
@Tag(name = "Practice entries")
class OfficeController {

    private final Offices offices;
    private final TenantScope scope;
    private final Idempotency idempotency;

    OfficeController(Offices offices, TenantScope scope, Idempotency idempotency) {
        this.offices = offices;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "listOffices", summary = "The offices that answer for the prefecture's entries, by name")
    List<OfficeView> list(@PathVariable @Parameter(example = "02") String code) {
        TenantId tenant = PathValues.tenant(code);
        return scope.read(TenantId.CENTRE, () -> offices.of(tenant));
    }

    @PostMapping
    @Requires(Action.WRITE_PRACTICE)
    @Operation(operationId = "addOffice", summary = "Adds an office")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<OfficeView> add(
            @PathVariable @Parameter(example = "02") String code,
            @Valid @RequestBody Office body,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        return idempotency.once(key, tenant, actor, body, OfficeView.class, () -> {
            OfficeView added = offices.add(tenant, body, actor.author());
            return ResponseEntity.created(URI.create("/api/tenants/" + tenant.code() + "/offices/" + added.id()))
                    .eTag(added.etag())
                    .body(added);
        });
    }

    @PutMapping("/{office}")
    @Requires(Action.WRITE_PRACTICE)
    @Operation(operationId = "putOffice", summary = "Changes an office, for all entries that name it")
    ResponseEntity<OfficeView> change(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable UUID office,
            @Valid @RequestBody Office body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        OfficeView changed =
                scope.write(tenant, () -> offices.change(tenant, office, body, actor.author(), precondition));
        return ResponseEntity.ok().eTag(changed.etag()).body(changed);
    }
}
