package jp.chizai.portal.practice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepBody;
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
import jp.chizai.portal.practice.PracticeContent;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PracticeOrigin;
import jp.chizai.portal.practice.PracticeSummary;
import jp.chizai.portal.practice.PracticeView;
import jp.chizai.portal.practice.Practices;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A prefecture's practice entries as those see them who write them, from draft to publication and revision. */
@RestController
@RequestMapping("/api/tenants/{code}/practices")
@Tag(name = "Practice entries")
class PracticeController {

    private final Practices practices;
    private final TenantScope scope;
    private final Access access;
    private final Duties duties;
    private final Idempotency idempotency;

    PracticeController(Practices practices, TenantScope scope, Access access, Duties duties, Idempotency idempotency) {
        this.practices = practices;
        this.scope = scope;
        this.access = access;
        this.duties = duties;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "listPractices",
            summary = "The prefecture's practice entries, the one begun last first",
            description = "Drafts are shown to the prefecture's own people; to bureau and centre once submitted.")
    List<PracticeSummary> list(@PathVariable @Parameter(example = "02") String code, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        Signatory reader = duties.ofPractice(actor, tenant);
        return access.read(actor, tenant, () -> practices.of(tenant, reader, isInsider(tenant, actor)));
    }

    @PostMapping
    @Requires(Action.WRITE_PRACTICE)
    @Operation(
            operationId = "draftPractice",
            summary = "Begins a practice entry as a draft",
            description =
                    "Begun from a self-verification it says already what that says, and is linked to its numbers.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<PracticeView> draft(
            @PathVariable @Parameter(example = "02") String code,
            @Valid @RequestBody NewPractice body,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        PracticeOrigin origin = body.origin();
        Signatory by = duties.ofPractice(actor, tenant);
        return idempotency.once(
                key, tenant, actor, body, PracticeView.class, () -> created(practices.draft(tenant, origin, by)));
    }

    @GetMapping("/{practice}")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getPractice", summary = "A practice entry with its versions, the latest first")
    ResponseEntity<PracticeView> one(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Signatory reader = duties.ofPractice(actor, id.tenant());
        return tagged(access.read(actor, id.tenant(), () -> practices.get(id, reader, isInsider(id.tenant(), actor))));
    }

    @PutMapping("/{practice}/draft")
    @Requires(Action.WRITE_PRACTICE)
    @Operation(
            operationId = "putPracticeDraft",
            summary = "Writes the version on its way anew, while it is open; it may be incomplete")
    ResponseEntity<PracticeView> edit(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            @Valid @RequestBody PracticeContent body,
            Precondition precondition,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Signatory by = duties.ofPractice(actor, id.tenant());
        return tagged(scope.write(id.tenant(), () -> practices.edit(id, body, precondition, by)));
    }

    @DeleteMapping("/{practice}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.WRITE_PRACTICE)
    @Operation(operationId = "abandonPracticeDraft", summary = "Gives the version on its way up, while it is open")
    void abandon(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            Precondition precondition,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Signatory by = duties.ofPractice(actor, id.tenant());
        scope.write(id.tenant(), () -> practices.abandon(id, precondition, by));
    }

    @PostMapping("/{practice}/revisions")
    @Requires(Action.WRITE_PRACTICE)
    @Operation(
            operationId = "revisePractice",
            summary = "Begins a new version of a published entry; it says what the published one says")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<PracticeView> revise(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            IdempotencyKey key,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Signatory by = duties.ofPractice(actor, id.tenant());
        return idempotency.once(
                key, id.tenant(), actor, practice, PracticeView.class, () -> created(practices.revise(id, by)));
    }

    @PostMapping("/{practice}/draft/steps/{step}")
    @Requires(Action.TAKE_STEP)
    @Operation(
            operationId = "takePracticeStep",
            summary =
                    "Takes the version on its way a step: submit, endorse, check (recommend), confirm (publish), return"
                            + " or withdraw")
    ResponseEntity<PracticeView> take(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            @PathVariable @Parameter(example = "submit") String step,
            @Valid @RequestBody StepBody body,
            Precondition precondition,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Step wanted = Step.ofPath(step);
        Signatory by = duties.ofPractice(actor, id.tenant());
        return tagged(scope.write(
                id.tenant(),
                () -> practices.take(id, wanted, body.reason(), precondition, by, isInsider(id.tenant(), actor))));
    }

    @PostMapping("/{practice}/confirmation")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Action.WRITE_PRACTICE)
    @Operation(
            operationId = "reaffirmPractice",
            summary = "Says that a published entry still holds today",
            description = "An entry that nobody confirmed for twelve months is marked and sinks in the search.")
    PracticeView reaffirm(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Signatory by = duties.ofPractice(actor, id.tenant());
        return scope.write(id.tenant(), () -> practices.reaffirm(id, by));
    }

    @PostMapping("/{practice}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.WITHDRAW_PRACTICE)
    @Operation(
            operationId = "withdrawPractice",
            summary = "Takes a published entry back",
            description =
                    "Its words are gone for everybody outside the prefecture; that it was there and why not any more"
                            + " stays.")
    void withdraw(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            @Valid @RequestBody StepBody body,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        scope.write(id.tenant(), () -> practices.withdraw(id, body.reason(), actor.author()));
    }

    private static boolean isInsider(TenantId tenant, Actor actor) {
        return tenant.equals(actor.tenant());
    }

    private static ResponseEntity<PracticeView> tagged(PracticeView practice) {
        return ResponseEntity.ok().eTag(practice.current().etag()).body(practice);
    }

    private static ResponseEntity<PracticeView> created(PracticeView practice) {
        return ResponseEntity.created(URI.create("/api/tenants/%s/practices/%s"
                        .formatted(practice.id().tenant().code(), practice.id())))
                .eTag(practice.current().etag())
                .body(practice);
    }

    /** What is sent to begin an entry. */
    @Schema(name = "NewPractice")
    record NewPractice(
            @Schema(nullable = true, description = "Left out where it is begun from none.") @Nullable @Valid
            Origin selfVerification) {

        PracticeOrigin origin() {
            return selfVerification == null ? null : selfVerification.origin();
        }
    }

    /** The self-verification an entry is begun from. */
    @Schema(name = "PracticeOrigin")
    record Origin(@NotNull String kpi, @NotNull UUID round) {

        PracticeOrigin origin() {
            KpiId id = KpiId.tryParse(kpi)
                    .orElseThrow(
                            () -> ProblemException.invalid(FieldFault.of("selfVerification.kpi", "field.not-allowed")));
            return new PracticeOrigin(id, round);
        }
    }
}
