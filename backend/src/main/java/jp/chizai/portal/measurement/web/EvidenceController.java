package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.files.Downloads;
import jp.chizai.portal.files.FileNames;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.evidence.EvidenceFiles;
import jp.chizai.portal.measurement.evidence.EvidenceView;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evidence of a KPI's results. */
@RestController
@RequestMapping("/api/tenants/{code}/kpis/{kpiId}/evidence")
@Tag(name = "Evidence")
class EvidenceController {

    /** What a repeated call has to be the same in. */
    private record Upload(String period, String name, byte[] content) {}

    private final TenantScope scope;
    private final EvidenceFiles files;
    private final Idempotency idempotency;

    EvidenceController(TenantScope scope, EvidenceFiles files, Idempotency idempotency) {
        this.scope = scope;
        this.files = files;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "listEvidence", summary = "The evidence of a KPI's results, the latest period first")
    List<EvidenceView> list(@PathVariable @Parameter(example = "02") String code, @PathVariable String kpiId) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        return scope.read(tenant, () -> files.of(tenant, kpi));
    }

    @PostMapping
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "addEvidence",
            summary = "Keeps a file as evidence of the result of a period",
            description =
                    "PDF, PNG, JPEG, GIF, WebP, DOCX, XLSX or PPTX of at most 10 MB, called by what it is, without"
                            + " macros.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))),
            responses = @ApiResponse(responseCode = "201", description = "Created"))
    ResponseEntity<EvidenceView> add(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @RequestParam @Parameter(example = "2021-Q2") String period,
            @RequestParam @Parameter(description = "Of the file", example = "参加者名簿.xlsx") String name,
            @RequestBody byte[] content,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        Period asked = PathValues.period(period);
        String file = FileNames.clean(name);
        return idempotency.once(key, tenant, actor, new Upload(period, file, content), EvidenceView.class, () -> {
            EvidenceView added = files.add(tenant, kpi, asked, file, content, actor.author());
            return ResponseEntity.created(
                            URI.create("/api/tenants/%s/kpis/%s/evidence/%s".formatted(code, kpiId, added.id())))
                    .body(added);
        });
    }

    @GetMapping("/{evidenceId}")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "getEvidence",
            summary = "A file of evidence, to be saved",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> one(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable UUID evidenceId) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        EvidenceFiles.File file = scope.read(tenant, () -> files.get(tenant, kpi, evidenceId));
        return Downloads.of(file.content(), file.view().mediaType(), file.view().name());
    }

    @DeleteMapping("/{evidenceId}")
    @Requires(Action.RECORD_RESULT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeEvidence", summary = "Takes a file of evidence away")
    void remove(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String kpiId,
            @PathVariable UUID evidenceId,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        KpiId kpi = PathValues.kpi(kpiId);
        scope.write(tenant, () -> files.remove(tenant, kpi, evidenceId, actor.author()));
    }
}
