package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.review.ExtensionView;
import jp.chizai.portal.review.Extensions;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** More time for a prefecture in a round. */
@RestController
@RequestMapping("/api/tenants/{code}/rounds/{round}/extension")
@Tag(name = "Rounds")
class ExtensionController {

    private static final String EXAMPLE = "6f1d0c1e-3a52-4b7e-9a58-0d2f6a7c9b11";

    private final Extensions extensions;
    private final Access access;
    private final TenantScope scope;
    private final Idempotency idempotency;

    ExtensionController(Extensions extensions, Access access, TenantScope scope, Idempotency idempotency) {
        this.extensions = extensions;
        this.access = access;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getExtension", summary = "The extension a prefecture asked for last in a round")
    ResponseEntity<ExtensionView> last(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = EXAMPLE) String round,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        return answer(
                HttpStatus.OK,
                access.read(actor, tenant, () -> extensions.last(tenant, id)).orElseThrow(ProblemException::notFound));
    }

    @PostMapping
    @Requires(Action.REQUEST_EXTENSION)
    @Operation(
            operationId = "requestExtension",
            summary = "Asks for more time in a round",
            description = "Asked again before it is decided, the new request takes the place of the first.")
    ResponseEntity<ExtensionView> ask(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = EXAMPLE) String round,
            @Valid @RequestBody ExtensionBody body,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        return idempotency.once(
                key,
                tenant,
                actor,
                body,
                ExtensionView.class,
                () -> answer(
                        HttpStatus.CREATED, extensions.ask(tenant, id, body.until(), body.reason(), actor.author())));
    }

    @PostMapping("/decision")
    @Requires(Action.MANAGE_ROUNDS)
    @Operation(operationId = "decideExtension", summary = "Grants or refuses a prefecture more time in a round")
    ResponseEntity<ExtensionView> decide(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = EXAMPLE) String round,
            @Valid @RequestBody DecisionBody body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        return answer(
                HttpStatus.OK,
                scope.write(
                        tenant,
                        () -> extensions.decide(
                                tenant, id, body.granted(), body.answer(), actor.author(), precondition)));
    }

    private static ResponseEntity<ExtensionView> answer(HttpStatus status, ExtensionView extension) {
        return ResponseEntity.status(status).eTag(extension.etag()).body(extension);
    }
}
