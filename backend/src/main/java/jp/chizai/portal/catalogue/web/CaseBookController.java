package jp.chizai.portal.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.chizai.portal.catalogue.CaseBookView;
import jp.chizai.portal.catalogue.CaseBooks;
import jp.chizai.portal.catalogue.Selection;
import jp.chizai.portal.files.Downloads;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The case books of the person who asks. */
@RestController
@RequestMapping("/api/me/case-books")
@Tag(name = "Catalogue", description = "Published entries as data and as a printed case book")
class CaseBookController {

    private final CaseBooks books;
    private final TenantScope scope;
    private final Idempotency idempotency;

    CaseBookController(CaseBooks books, TenantScope scope, Idempotency idempotency) {
        this.books = books;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "listCaseBooks",
            summary = "The person's case books, the one ordered last first",
            description = "Each is kept for fourteen days.")
    List<CaseBookView> all(Actor actor) {
        return scope.read(CaseBooks.home(actor), () -> books.of(actor));
    }

    @PostMapping
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "orderCaseBook",
            summary = "Orders a case book of the entries chosen, as PDF",
            description =
                    "Of at most 500 entries, in the reader's language around them. It is printed meanwhile: ask for"
                            + " it again to see how far it has come.",
            responses = @ApiResponse(responseCode = "201", description = "Created"))
    ResponseEntity<CaseBookView> order(
            @Valid @RequestBody Selection selection, IdempotencyKey key, Actor actor, Locale locale) {
        return idempotency.once(key, CaseBooks.home(actor), actor, selection, CaseBookView.class, () -> {
            CaseBookView ordered = books.order(actor, selection, locale);
            return ResponseEntity.created(URI.create("/api/me/case-books/" + ordered.id()))
                    .body(ordered);
        });
    }

    @GetMapping("/{bookId}")
    @Requires(Action.MANAGE_OWN)
    @Operation(operationId = "getCaseBook", summary = "How far a case book has come")
    CaseBookView one(@PathVariable UUID bookId, Actor actor) {
        return scope.read(CaseBooks.home(actor), () -> books.find(actor, bookId));
    }

    @GetMapping("/{bookId}/file")
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "getCaseBookFile",
            summary = "A case book that is ready",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> file(@PathVariable UUID bookId, Actor actor) {
        byte[] content = scope.read(CaseBooks.home(actor), () -> books.content(actor, bookId));
        return Downloads.of(content, MediaType.APPLICATION_PDF_VALUE, "case-book.pdf");
    }

    @DeleteMapping("/{bookId}")
    @Requires(Action.MANAGE_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "discardCaseBook", summary = "Throws a case book away, printed or not")
    void discard(@PathVariable UUID bookId, Actor actor) {
        scope.write(CaseBooks.home(actor), () -> books.discard(actor, bookId));
    }
}
