package jp.chizai.portal.practice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.files.Downloads;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Measure;
import jp.chizai.portal.plan.Plans;
import jp.chizai.portal.practice.PracticeFileView;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.practice.PublishedPractice;
import jp.chizai.portal.practice.PublishedPractices;
import jp.chizai.portal.practice.Vocabulary;
import jp.chizai.portal.practice.WithdrawnPractice;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published entries, which every party reads. */
@RestController
@Tag(name = "Practice entries")
class PublishedPracticeController {

    private final PublishedPractices published;
    private final Plans plans;
    private final TenantScope scope;

    PublishedPracticeController(PublishedPractices published, Plans plans, TenantScope scope) {
        this.published = published;
        this.plans = plans;
        this.scope = scope;
    }

    @GetMapping("/api/practices/{practice}")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getPublishedPractice",
            summary = "A published entry as every party reads it",
            description = "Of one that was taken back, that it was there and why it is gone.")
    PublishedAnswer one(@PathVariable @Parameter(example = "02-0003") String practice) {
        PracticeId id = PracticePath.id(practice);
        return read(() -> published.find(id).map(entry -> new PublishedAnswer(entry, null)))
                .or(() -> read(() -> published.withdrawn(id)).map(gone -> new PublishedAnswer(null, gone)))
                .orElseThrow(ProblemException::notFound);
    }

    @GetMapping("/api/practices/{practice}/files/{file}")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getPublishedPracticeFile",
            summary = "A picture or an attachment of a published entry",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> file(
            @PathVariable @Parameter(example = "02-0003") String practice, @PathVariable UUID file) {
        PracticeId id = PracticePath.id(practice);
        PracticeFileView what = read(() -> published.find(id)).stream()
                .flatMap(entry -> entry.files().stream())
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        byte[] content = read(() -> published.file(id, file)).orElseThrow(ProblemException::notFound);
        return Downloads.of(content, what.mediaType(), what.name());
    }

    @GetMapping("/api/practice-vocabulary")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getPracticeVocabulary",
            summary = "The words by which entries are sorted: measures, industries and the enterprises meant")
    VocabularyView vocabulary() {
        return new VocabularyView(plans.measures(), Vocabulary.INDUSTRIES, Vocabulary.ENTERPRISES);
    }

    /** The rows come by the tables' own policy: a role that sees everything is not needed for them. */
    private <T> T read(Supplier<T> work) {
        return scope.read(TenantId.CENTRE, work);
    }

    /** An entry, or what is left of one that was taken back: one of the two is null. */
    @Schema(name = "PublishedPracticeAnswer")
    record PublishedAnswer(
            @Schema(nullable = true) @Nullable PublishedPractice practice,
            @Schema(nullable = true) @Nullable WithdrawnPractice withdrawn) {}

    /** Each list in its own order. */
    @Schema(name = "PracticeVocabulary")
    record VocabularyView(
            List<Measure> measures, List<Vocabulary.Term> industries, List<Vocabulary.Term> enterprises) {}
}
