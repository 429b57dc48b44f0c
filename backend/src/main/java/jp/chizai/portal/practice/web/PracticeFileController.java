package jp.chizai.portal.practice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import jp.chizai.portal.files.Downloads;
import jp.chizai.portal.files.FileNames;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.IncomingFile;
import jp.chizai.portal.practice.PracticeFileView;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.Practices;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of an entry that is being written. */
@RestController
@RequestMapping("/api/tenants/{code}/practices/{practice}/files")
@Tag(name = "Practice entries")
class PracticeFileController {

    /** What a repeated call has to be the same in. */
    private record Upload(String name, byte[] content) {}

    private final Practices practices;
    private final Access access;
    private final Duties duties;
    private final Idempotency idempotency;

    PracticeFileController(Practices practices, Access access, Duties duties, Idempotency idempotency) {
        this.practices = practices;
        this.access = access;
        this.duties = duties;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Requires(Action.WRITE_PRACTICE)
    @Operation(
            operationId = "addPracticeFile",
            summary = "Keeps a picture or an attachment with an entry that is being written",
            description =
                    "PNG, JPEG, GIF or WebP, drawn anew without what else the file carries, or PDF, DOCX, XLSX or PPTX"
                            + " without macros, of at most 10 MB. The draft has to name it before anybody else sees it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))),
            responses = @ApiResponse(responseCode = "201", description = "Created"))
    ResponseEntity<PracticeFileView> add(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            @RequestParam @Parameter(description = "Of the file", example = "相談会の様子.png") String name,
            @RequestBody byte[] content,
            IdempotencyKey key,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        String file = FileNames.clean(name);
        Signatory by = duties.ofPractice(actor, id.tenant());
        IncomingFile incoming = IncomingFile.of(file, content);
        return idempotency.once(key, id.tenant(), actor, new Upload(file, content), PracticeFileView.class, () -> {
            PracticeFileView added = practices.addFile(id, incoming, by);
            return ResponseEntity.created(
                            URI.create("/api/tenants/%s/practices/%s/files/%s".formatted(code, id, added.id())))
                    .body(added);
        });
    }

    @GetMapping("/{file}")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "getPracticeFile",
            summary = "A file of an entry that is being written",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> one(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable @Parameter(example = "02-0003") String practice,
            @PathVariable UUID file,
            Actor actor) {
        PracticeId id = PracticePath.id(code, practice);
        Practices.StoredFile found =
                access.read(actor, id.tenant(), () -> practices.file(id, file)).orElseThrow(ProblemException::notFound);
        return Downloads.of(
                found.content(), found.view().mediaType(), found.view().name());
    }
}
