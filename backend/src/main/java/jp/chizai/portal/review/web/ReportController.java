package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepBody;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.review.ReportView;
import jp.chizai.portal.review.Reports;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.SelfVerificationView;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's report to a round. */
@RestController
@RequestMapping("/api/tenants/{code}/rounds/{round}/report")
@Tag(name = "Reports")
class ReportController {

    private final TenantScope scope;
    private final Access access;
    private final Reports reports;
    private final Idempotency idempotency;

    ReportController(TenantScope scope, Access access, Reports reports, Idempotency idempotency) {
        this.scope = scope;
        this.access = access;
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "getReport",
            summary = "The tenant's report to a round, with each KPI's numbers and what was said of it before",
            description =
                    "Bureau and centre find it once it was submitted, and not while it is back in its prefecture.")
    ResponseEntity<ReportView> one(
            @PathVariable @Parameter(example = "02") String code, @PathVariable String round, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        return answer(access.read(actor, tenant, () -> reports.find(tenant, id, actor)));
    }

    @PutMapping("/items/{kpiId}")
    @Requires(Action.PREPARE)
    @Operation(
            operationId = "putSelfVerification",
            summary = "Writes what the prefecture says of one KPI",
            description = "If-None-Match: * writes the first words, If-Match changes those with that entity tag.")
    ResponseEntity<SelfVerificationView> write(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String round,
            @PathVariable String kpiId,
            @Valid @RequestBody StatementBody body,
            Precondition precondition,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        KpiId kpi = PathValues.kpi(kpiId);
        return idempotency.once(key, tenant, actor, body, SelfVerificationView.class, () -> {
            SelfVerificationView written = reports.write(tenant, id, kpi, body.statement(), actor, precondition);
            return ResponseEntity.status(written.isFirst() ? HttpStatus.CREATED : HttpStatus.OK)
                    .eTag(written.etag())
                    .body(written);
        });
    }

    @PostMapping("/steps/{step}")
    @Requires(Action.TAKE_STEP)
    @Operation(
            operationId = "takeReportStep",
            summary = "Takes the report a step further, or back",
            description = "Whose duty a step is depends on the state; a refusal says what could be done instead.")
    ResponseEntity<ReportView> take(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String round,
            @PathVariable @Parameter(example = "submit") String step,
            @Valid @RequestBody StepBody body,
            Precondition precondition,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        Step wanted = Step.ofPath(step);
        return answer(scope.write(tenant, () -> reports.take(tenant, id, wanted, body.reason(), actor, precondition)));
    }

    /** Which steps are open depends on who asks, so no cache may answer in the portal's stead. */
    private static ResponseEntity<ReportView> answer(ReportView report) {
        return ResponseEntity.ok()
                .eTag(report.etag())
                .cacheControl(CacheControl.noStore())
                .body(report);
    }
}
