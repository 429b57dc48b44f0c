package jp.chizai.portal.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.SeveralSteps;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiVersions;
import jp.chizai.portal.plan.PathValues;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same step with several definitions: each is taken, or refused, for itself. */
@RestController
@Tag(name = "KPI definitions")
class DefinitionStepController {

    private final Access access;
    private final DefinitionDesk desk;
    private final SeveralSteps steps;

    DefinitionStepController(Access access, DefinitionDesk desk, SeveralSteps steps) {
        this.access = access;
        this.desk = desk;
        this.steps = steps;
    }

    @PostMapping("/api/definitions/steps/{step}")
    @Requires(Action.TAKE_STEP)
    @Operation(
            operationId = "takeDefinitionSteps",
            summary = "Takes several definitions a step further, or back",
            description = "Each with the entity tag the reader saw; the answer says of each what became of it.")
    List<Outcome> take(
            @PathVariable @Parameter(example = "check") String step, @Valid @RequestBody Several body, Actor actor) {
        Step wanted = Step.ofPath(step);
        return body.definitions().stream()
                .map(one -> steps.take(
                        () -> take(wanted, body.reason(), one, actor),
                        (state, problem, title) -> new Outcome(one.tenant(), one.kpiId(), state, problem, title)))
                .toList();
    }

    private FlowState take(Step step, String reason, One one, Actor actor) {
        TenantId tenant = tenant(one.tenant(), actor);
        KpiVersions taken = desk.take(tenant, one.kpiId(), step, reason, Precondition.matches(one.etag()), actor);
        return taken.current().flow().state();
    }

    /** Whose definition it is; what the actor may not come near is not there. */
    private TenantId tenant(String code, Actor actor) {
        if (code.equals(TenantId.CENTRE.code()) && access.allows(actor, Action.TAKE_CENTRAL_STEP)) {
            return TenantId.CENTRE;
        }
        TenantId tenant = PathValues.tenant(code);
        if (!access.allows(actor, Action.TAKE_STEP, tenant)) {
            throw ProblemException.notFound();
        }
        return tenant;
    }

    /** Which definitions, as the reader saw them. */
    @Schema(name = "DefinitionSteps")
    record Several(
            @NotEmpty @Size(max = 200) List<@Valid @NotNull One> definitions,

            @Schema(description = "Needed to return; at most 2,000 characters.") @Nullable
            String reason) {}

    /** One definition. */
    @Schema(name = "DefinitionSeen")
    record One(
            @NotNull @Schema(description = "Code of the prefecture; 00 is the centre.", example = "02")
            String tenant,

            @NotNull String kpiId,

            @NotNull @Schema(example = "1-3") String etag) {}

    /**
     * What became of one.
     *
     * @param state where it led; null if it was refused
     * @param problem why it was refused: the stable kind; null if it was not
     * @param title the same in words
     */
    @Schema(name = "DefinitionStepOutcome")
    record Outcome(
            String tenant,
            String kpiId,
            @Schema(nullable = true) FlowState state,
            @Nullable String problem,
            @Nullable String title) {}
}
