package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import jp.chizai.portal.flow.StepBody;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.KpiVersions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The definitions of the centre's KPIs: they go the same way, with the people of JPO and INPIT. */
@RestController
@RequestMapping("/api/centre")
@Tag(name = "Central KPI definitions")
class CentralDefinitionController {

    private final DefinitionDesk desk;

    CentralDefinitionController(DefinitionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/plans/{plan}/definitions")
    @Requires(Action.TAKE_CENTRAL_STEP)
    @Operation(
            operationId = "listCentralDefinitions",
            summary = "The centre's KPIs in a plan, each with the definition in force and the one on its way")
    List<KpiVersions> list(@PathVariable @Parameter(example = "plan-2") String plan, Actor actor) {
        return desk.list(TenantId.CENTRE, plan, actor);
    }

    @PostMapping("/plans/{plan}/kpis")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.PREPARE_CENTRAL)
    @Operation(operationId = "draftCentralKpi", summary = "Begins a KPI as a draft, which may be incomplete")
    ResponseEntity<KpiVersions> draft(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody NewKpiBody body,
            IdempotencyKey key,
            Actor actor) {
        return desk.draft(TenantId.CENTRE, plan, central(body.kind()), body, key, actor);
    }

    @PostMapping("/plans/{plan}/carried-over")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.PREPARE_CENTRAL)
    @Operation(
            operationId = "carryCentralOverKpis",
            summary = "Carries KPIs of earlier plans over as drafts of this one")
    ResponseEntity<CarriedOver> carryOver(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody CarryOverBody body,
            IdempotencyKey key,
            Actor actor) {
        return desk.carryOver(TenantId.CENTRE, plan, body, key, actor);
    }

    @PostMapping("/plans/{plan}/kpis/validation")
    @Requires(Action.TAKE_CENTRAL_STEP)
    @Operation(
            operationId = "reviewCentralKpi",
            summary = "What is missing in a definition before it can be submitted, and hints; saves nothing")
    ReviewView review(
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody ReviewBody body,
            @Parameter(hidden = true) Locale locale,
            Actor actor) {
        return desk.review(TenantId.CENTRE, plan, central(body.kind()), body, locale, actor);
    }

    @GetMapping("/kpis/{kpiId}/versions")
    @Requires(Action.TAKE_CENTRAL_STEP)
    @Operation(operationId = "getCentralVersions", summary = "All versions of a KPI's definition, the latest first")
    ResponseEntity<KpiVersions> versions(@PathVariable String kpiId, Actor actor) {
        return desk.versions(TenantId.CENTRE, kpiId, actor);
    }

    @GetMapping("/kpis/{kpiId}/versions/{number}/difference")
    @Requires(Action.TAKE_CENTRAL_STEP)
    @Operation(operationId = "getCentralDifference", summary = "Two versions of a KPI's definition side by side")
    DifferenceView difference(
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "1") String number,
            @RequestParam @Parameter(example = "2") String to,
            Actor actor) {
        return desk.difference(TenantId.CENTRE, kpiId, number, to, actor);
    }

    @PostMapping("/kpis/{kpiId}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.PREPARE_CENTRAL)
    @Operation(operationId = "amendCentralKpi", summary = "Begins to amend a confirmed KPI: a draft of a new version")
    ResponseEntity<KpiVersions> amend(
            @PathVariable String kpiId, @Valid @RequestBody NewAmendmentBody body, IdempotencyKey key, Actor actor) {
        return desk.amend(TenantId.CENTRE, kpiId, body, key, actor);
    }

    @PutMapping("/kpis/{kpiId}/draft")
    @Requires(Action.PREPARE_CENTRAL)
    @Operation(operationId = "putCentralDraft", summary = "Writes the version on its way anew, while it is open")
    ResponseEntity<KpiVersions> edit(
            @PathVariable String kpiId, @Valid @RequestBody DraftBody body, Precondition precondition, Actor actor) {
        return desk.edit(TenantId.CENTRE, kpiId, body, precondition, actor);
    }

    @DeleteMapping("/kpis/{kpiId}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.PREPARE_CENTRAL)
    @Operation(operationId = "abandonCentralDraft", summary = "Gives the version on its way up, while it is open")
    ResponseEntity<Void> abandon(@PathVariable String kpiId, Precondition precondition, Actor actor) {
        return desk.abandon(TenantId.CENTRE, kpiId, precondition, actor);
    }

    @PostMapping("/kpis/{kpiId}/draft/steps/{step}")
    @Requires(Action.TAKE_CENTRAL_STEP)
    @Operation(
            operationId = "takeCentralDefinitionStep",
            summary = "Takes the version on its way a step: submit, endorse, check, confirm, return or withdraw")
    ResponseEntity<KpiVersions> take(
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "submit") String step,
            @Valid @RequestBody StepBody body,
            Precondition precondition,
            Actor actor) {
        return desk.take(TenantId.CENTRE, kpiId, step, body, precondition, actor);
    }

    private static Kind central(Kind kind) {
        if (kind == null || kind.level() != Kind.Level.CENTRAL) {
            throw ProblemException.invalid(
                    FieldFault.of("kind", kind == null ? "field.required" : "field.not-allowed"));
        }
        return kind;
    }
}
