package jp.chizai.portal.measurement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.files.Downloads;
import jp.chizai.portal.files.FileNames;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Problems;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.Grid;
import jp.chizai.portal.measurement.Grids;
import jp.chizai.portal.measurement.imports.ImportMode;
import jp.chizai.portal.measurement.imports.ImportView;
import jp.chizai.portal.measurement.imports.Imports;
import jp.chizai.portal.measurement.imports.RejectedFile;
import jp.chizai.portal.measurement.imports.Template;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.plan.PlanId;
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

/** Results from files: the file to fill in, its check, and taking what it says. */
@RestController
@RequestMapping("/api/tenants/{code}/plans/{plan}")
@Tag(name = "Imports")
class ImportController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a repeated call has to be the same in. */
    private record Upload(String name, String mode, boolean confirmed, byte[] content) {}

    private final TenantScope scope;
    private final Imports imports;
    private final Grids grids;
    private final Template template;
    private final RejectedFile rejectedFile;
    private final Idempotency idempotency;
    private final Problems problems;

    ImportController(
            TenantScope scope,
            Imports imports,
            Grids grids,
            Template template,
            RejectedFile rejectedFile,
            Idempotency idempotency,
            Problems problems) {
        this.scope = scope;
        this.imports = imports;
        this.grids = grids;
        this.template = template;
        this.rejectedFile = rejectedFile;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    @GetMapping("/import-template")
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "getImportTemplate",
            summary = "The file to fill in, with the tenant's KPIs and what stands there now",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> template(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @RequestParam(defaultValue = "xlsx") @Parameter(description = "xlsx or csv") String format,
            @RequestParam(required = false)
                    @Min(1950)
                    @Max(2200)
                    @Parameter(description = "One fiscal year; left out, all open periods", example = "2021")
                    Integer year,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("xlsx")) {
            throw ProblemException.invalid(FieldFault.of("format", "field.not-allowed"));
        }
        FiscalYear asked = year == null ? null : new FiscalYear(year);
        Grid grid = scope.read(tenant, () -> grids.of(tenant, id, asked));
        String name = "kpi-%s-%s%s".formatted(tenant.code(), id.value(), year == null ? "" : "-" + year);
        return csv
                ? Downloads.of(template.csv(grid, locale), CSV, name + ".csv")
                : Downloads.of(template.xlsx(grid, locale), XLSX, name + ".xlsx");
    }

    @GetMapping("/imports")
    @Requires(Action.RECORD_RESULT)
    @Operation(operationId = "listImports", summary = "The latest files of results")
    List<ImportAnswer> latest(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        return scope.read(tenant, () -> imports.latest(tenant, id)).stream()
                .map(made -> ImportAnswer.of(made, problems, locale))
                .toList();
    }

    @PostMapping("/imports")
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "addImport",
            summary = "Checks a file of results, or takes it at once",
            description = "CSV (UTF-8 or Windows-31J) or XLSX, of at most 20,000 rows and 5 MB. Without mode nothing is"
                    + " written but the file is kept, to be applied.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))),
            responses = @ApiResponse(responseCode = "201", description = "Created"))
    ResponseEntity<ImportAnswer> upload(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @RequestParam(defaultValue = "results") @Parameter(description = "Of the file", example = "results.xlsx")
                    String name,
            @RequestParam(required = false)
                    @Parameter(description = "all or valid takes the file at once; left out, it is only checked")
                    String mode,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Whether values far from their history are meant as they are")
                    boolean confirmed,
            @RequestBody byte[] content,
            IdempotencyKey key,
            Actor actor,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        ImportMode asked = mode == null ? null : mode(mode);
        String file = FileNames.clean(name);
        return idempotency.once(
                key, tenant, actor, new Upload(file, mode, confirmed, content), ImportAnswer.class, () -> {
                    ImportView made = asked == null
                            ? imports.upload(tenant, id, file, content, actor.author())
                            : imports.take(tenant, id, file, content, asked, confirmed, actor.author());
                    return ResponseEntity.created(URI.create(
                                    "/api/tenants/%s/plans/%s/imports/%s".formatted(code, id.value(), made.id())))
                            .body(ImportAnswer.of(made, problems, locale));
                });
    }

    @GetMapping("/imports/{importId}")
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "getImport",
            summary = "A file of results",
            description = "Before it is applied as it would come out now, afterwards as it came out.")
    ImportAnswer one(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @PathVariable UUID importId,
            Actor actor,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        ImportView found = scope.read(tenant, () -> imports.find(tenant, id, importId, actor.author()));
        return ImportAnswer.of(found, problems, locale);
    }

    @PostMapping("/imports/{importId}/application")
    @Requires(Action.RECORD_RESULT)
    @Operation(operationId = "applyImport", summary = "Takes the results of a file that was checked")
    ImportAnswer apply(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @PathVariable UUID importId,
            @Valid @RequestBody ImportOrder order,
            Actor actor,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        boolean confirmed = Boolean.TRUE.equals(order.confirmed());
        ImportView applied =
                scope.write(tenant, () -> imports.apply(tenant, id, importId, order.mode(), confirmed, actor.author()));
        return ImportAnswer.of(applied, problems, locale);
    }

    @GetMapping("/imports/{importId}/rejected")
    @Requires(Action.RECORD_RESULT)
    @Operation(
            operationId = "getRejectedRows",
            summary = "The rows that are not taken, as a file to correct",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> rejected(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @PathVariable UUID importId,
            Actor actor,
            Locale locale) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        byte[] file = rejectedFile.write(
                scope.read(tenant, () -> imports.rejected(tenant, id, importId, actor.author())), locale);
        return Downloads.of(file, CSV, "rejected-rows.csv");
    }

    @DeleteMapping("/imports/{importId}")
    @Requires(Action.RECORD_RESULT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "discardImport", summary = "Throws away a file that was not applied")
    void discard(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "plan-2") String plan,
            @PathVariable UUID importId) {
        TenantId tenant = PathValues.tenant(code);
        PlanId id = PathValues.plan(plan);
        scope.write(tenant, () -> imports.discard(tenant, id, importId));
    }

    private static ImportMode mode(String text) {
        try {
            return Code.parse(ImportMode.class, text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(FieldFault.of("mode", "field.not-allowed"));
        }
    }
}
