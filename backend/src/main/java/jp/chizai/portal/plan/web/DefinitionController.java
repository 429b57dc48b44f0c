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
import jp.chizai.portal.plan.Kind;
import jp.chizai.portal.plan.KpiVersions;
import jp.chizai.portal.plan.PathValues;
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

/** The definitions of a prefecture's KPIs, from draft to confirmation and amendment. */
@RestController
@RequestMapping("/api/tenants/{code}")
@Tag(name = "KPI definitions")
class DefinitionController {

    private final DefinitionDesk desk;

    DefinitionController(DefinitionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/plans/{plan}/definitions")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "listDefinitions",
            summary = "The tenant's KPIs in a plan, each with the definition in force and the one on its way",
            description = "Drafts are shown to the prefecture's own people; to bureau and centre once submitted.")
    List<KpiVersions> list(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            Actor actor) {
        return desk.list(PathValues.tenant(code), plan, actor);
    }

    @PostMapping("/plans/{plan}/kpis")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.PREPARE)
    @Operation(operationId = "draftKpi", summary = "Begins a KPI as a draft, which may be incomplete")
    ResponseEntity<KpiVersions> draft(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody NewKpiBody body,
            IdempotencyKey key,
            Actor actor) {
        if (body.kind() != null && body.kind() != Kind.REGIONAL) {
            throw ProblemException.invalid(FieldFault.of("kind", "field.not-allowed"));
        }
        return desk.draft(PathValues.tenant(code), plan, Kind.REGIONAL, body, key, actor);
    }

    @PostMapping("/plans/{plan}/carried-over")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.PREPARE)
    @Operation(operationId = "carryOverKpis", summary = "Carries KPIs of earlier plans over as drafts of this one")
    ResponseEntity<CarriedOver> carryOver(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody CarryOverBody body,
            IdempotencyKey key,
            Actor actor) {
        return desk.carryOver(PathValues.tenant(code), plan, body, key, actor);
    }

    @PostMapping("/plans/{plan}/kpis/validation")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "reviewKpi",
            summary = "What is missing in a definition before it can be submitted, and hints; saves nothing")
    ReviewView review(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @Valid @RequestBody ReviewBody body,
            @Parameter(hidden = true) Locale locale,
            Actor actor) {
        return desk.review(PathValues.tenant(code), plan, Kind.REGIONAL, body, locale, actor);
    }

    @GetMapping("/kpis/{kpiId}/versions")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getVersions", summary = "All versions of a KPI's definition, the latest first")
    ResponseEntity<KpiVersions> versions(
            @PathVariable @Parameter(example = "02") String code, @PathVariable String kpiId, Actor actor) {
        return desk.versions(PathValues.tenant(code), kpiId, actor);
    }

    @GetMapping("/kpis/{kpiId}/versions/{number}/difference")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "getDifference", summary = "Two versions of a KPI's definition side by side")
    DifferenceView difference(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "1") String number,
            @RequestParam @Parameter(example = "2") String to,
            Actor actor) {
        return desk.difference(PathValues.tenant(code), kpiId, number, to, actor);
    }

    @PostMapping("/kpis/{kpiId}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.PREPARE)
    @Operation(operationId = "amendKpi", summary = "Begins to amend a confirmed KPI: a draft of a new version")
    ResponseEntity<KpiVersions> amend(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @Valid @RequestBody NewAmendmentBody body,
            IdempotencyKey key,
            Actor actor) {
        return desk.amend(PathValues.tenant(code), kpiId, body, key, actor);
    }

    @PutMapping("/kpis/{kpiId}/draft")
    @Requires(Action.PREPARE)
    @Operation(operationId = "putDraft", summary = "Writes the version on its way anew, while it is open")
    ResponseEntity<KpiVersions> edit(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @Valid @RequestBody DraftBody body,
            Precondition precondition,
            Actor actor) {
        return desk.edit(PathValues.tenant(code), kpiId, body, precondition, actor);
    }

    @DeleteMapping("/kpis/{kpiId}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.PREPARE)
    @Operation(operationId = "abandonDraft", summary = "Gives the version on its way up, while it is open")
    ResponseEntity<Void> abandon(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            Precondition precondition,
            Actor actor) {
        return desk.abandon(PathValues.tenant(code), kpiId, precondition, actor);
    }

    @PostMapping("/kpis/{kpiId}/draft/steps/{step}")
    @Requires(Action.TAKE_STEP)
    @Operation(
            operationId = "takeDefinitionStep",
            summary = "Takes the version on its way a step: submit, endorse, check, confirm, return or withdraw")
    ResponseEntity<KpiVersions> take(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "submit") String step,
            @Valid @RequestBody StepBody body,
            Precondition precondition,
            Actor actor) {
        return desk.take(PathValues.tenant(code), kpiId, step, body, precondition, actor);
    }
}
