package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.ResultView;
import jp.chizai.portal.measurement.Results;
import jp.chizai.portal.plan.PathValues;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Results recorded by the bureau or the centre in a prefecture's stead (代理入力). */
@RestController
@Tag(name = "Results")
class ProxyResultController {

    private final Results results;
    private final Idempotency idempotency;

    ProxyResultController(Results results, Idempotency idempotency) {
        this.results = results;
        this.idempotency = idempotency;
    }

    @PutMapping("/api/tenants/{code}/kpis/{kpiId}/proxy-results/{period}")
    @Requires(Action.RECORD_BY_PROXY)
    @Operation(
            operationId = "putProxyResult",
            summary = "Records or corrects a result in the prefecture's stead",
            description = "As the prefecture itself would, with a reason; result and history stay marked as proxy.")
    ResponseEntity<ResultView> put(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable @Parameter(example = "2021-Q2") String period,
            @Valid @RequestBody ProxyResultBody body,
            Precondition precondition,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        var cell = body.cell(PathValues.kpi(kpiId), PathValues.period(period), precondition);
        return idempotency.once(key, tenant, actor, body, ResultView.class, () -> {
            ResultView recorded = results.recordByProxy(tenant, cell, body.reason(), actor.author());
            return ResponseEntity.status(precondition.expectsAbsence() ? HttpStatus.CREATED : HttpStatus.OK)
                    .eTag(recorded.etag())
                    .body(recorded);
        });
    }
}
