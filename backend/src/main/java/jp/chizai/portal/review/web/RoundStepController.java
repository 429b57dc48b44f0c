package jp.chizai.portal.review.web;

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
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.review.Reports;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same step with several tenants' reports: each is taken, or refused, for itself. */
@RestController
@Tag(name = "Reports")
class RoundStepController {

    private final TenantScope scope;
    private final Access access;
    private final Reports reports;
    private final SeveralSteps steps;

    RoundStepController(TenantScope scope, Access access, Reports reports, SeveralSteps steps) {
        this.scope = scope;
        this.access = access;
        this.reports = reports;
        this.steps = steps;
    }

    @PostMapping("/api/rounds/{round}/steps/{step}")
    @Requires(Action.TAKE_STEP)
    @Operation(
            operationId = "takeReportSteps",
            summary = "Takes several tenants' reports a step further, or back",
            description = "Each with the entity tag the reader saw; the answer says of each what became of it.")
    List<Outcome> take(
            @PathVariable String round,
            @PathVariable @Parameter(example = "check") String step,
            @Valid @RequestBody Several body,
            Actor actor) {
        RoundId id = RoundId.ofPath(round);
        Step wanted = Step.ofPath(step);
        return body.reports().stream()
                .map(one -> steps.take(
                        () -> take(id, wanted, body.reason(), one, actor),
                        (state, problem, title) -> new Outcome(one.tenant(), state, problem, title)))
                .toList();
    }

    private FlowState take(RoundId round, Step step, String reason, One one, Actor actor) {
        TenantId tenant = PathValues.tenant(one.tenant());
        if (!access.allows(actor, Action.TAKE_STEP, tenant)) {
            throw ProblemException.notFound();
        }
        Precondition seen = Precondition.matches(one.etag());
        return scope.write(tenant, () -> reports.take(tenant, round, step, reason, actor, seen))
                .flow()
                .state();
    }

    /** Which reports, as the reader saw them. */
    @Schema(name = "ReportSteps")
    record Several(
            @NotEmpty @Size(max = 47) List<@Valid @NotNull One> reports,

            @Schema(description = "Needed to return and to reopen; at most 2,000 characters.") @Nullable
            String reason) {}

    /** One tenant's report. */
    @Schema(name = "ReportSeen")
    record One(
            @NotNull @Schema(example = "02") String tenant,
            @NotNull @Schema(example = "7") String etag) {}

    /**
     * What became of one.
     *
     * @param state where it led; null if it was refused
     * @param problem why it was refused: the stable kind; null if it was not
     * @param title the same in words
     */
    @Schema(name = "ReportStepOutcome")
    record Outcome(
            String tenant,
            @Schema(nullable = true) FlowState state,
            @Nullable String problem,
            @Nullable String title) {}
}
