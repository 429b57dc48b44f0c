package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.review.RoundVerification;
import jp.chizai.portal.review.Verifications;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a prefecture said of one KPI, round by round. */
@RestController
@Tag(name = "Reports")
class VerificationController {

    private final Access access;
    private final Verifications verifications;

    VerificationController(Access access, Verifications verifications) {
        this.access = access;
        this.verifications = verifications;
    }

    @GetMapping("/api/tenants/{code}/kpis/{kpiId}/self-verifications")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "listSelfVerifications",
            summary = "What the prefecture said of a KPI in all rounds, the latest period first",
            description = "Bureau and centre find what was submitted, and not while it is back in its prefecture.")
    List<RoundVerification> ofKpi(
            @PathVariable @Parameter(example = "02") String code, @PathVariable String kpiId, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        return access.read(actor, tenant, () -> verifications.ofKpi(tenant, kpi));
    }
}
