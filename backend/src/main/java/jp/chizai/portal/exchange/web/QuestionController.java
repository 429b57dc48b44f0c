package jp.chizai.portal.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.exchange.Exchange;
import jp.chizai.portal.exchange.QuestionView;
import jp.chizai.portal.exchange.Questions;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions at a published entry, and answers. */
@RestController
@RequestMapping("/api/practices/{practice}")
@Tag(name = "Practice exchange")
class QuestionController {

    private final Questions questions;
    private final Exchange exchange;
    private final Idempotency idempotency;
    private final ExchangeDesk desk;
    private final TenantScope scope;

    QuestionController(
            Questions questions, Exchange exchange, Idempotency idempotency, ExchangeDesk desk, TenantScope scope) {
        this.questions = questions;
        this.exchange = exchange;
        this.idempotency = idempotency;
        this.desk = desk;
        this.scope = scope;
    }

    @PostMapping("/questions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.TAKE_PART)
    @Operation(
            operationId = "askAboutPractice",
            summary = "Asks something at a published entry",
            description = "Every party reads it. It is never rewritten, and can be taken back until it is answered.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<QuestionView> ask(
            @PathVariable @Parameter(example = "02-0003") String practice,
            @Valid @RequestBody PostBody body,
            IdempotencyKey key,
            Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        return once(key, body, id, actor, () -> questions.ask(id, body.text(), actor));
    }

    @PostMapping("/questions/{question}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.TAKE_PART)
    @Operation(
            operationId = "answerAtPractice",
            summary = "Answers a question at a published entry; gives back the question with all its answers",
            description = "An answer of the entry's own prefecture is marked as the author's.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<QuestionView> answer(
            @PathVariable @Parameter(example = "02-0003") String practice,
            @PathVariable UUID question,
            @Valid @RequestBody PostBody body,
            IdempotencyKey key,
            Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        return once(key, body, id, actor, () -> {
            questions.answer(id, question, body.text(), actor);
            return question;
        });
    }

    @PostMapping("/posts/{post}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.TAKE_PART)
    @Operation(
            operationId = "takeBackPost",
            summary = "Takes a question or an answer back",
            description =
                    "One's own party's: a question until it is answered, an answer at any time. The centre takes back"
                            + " what does not belong there, with its reason. That it was there stays, none of its words.")
    void takeBack(
            @PathVariable @Parameter(example = "02-0003") String practice,
            @PathVariable UUID post,
            @Valid @RequestBody WithdrawalBody body,
            Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        TenantId writer = desk.read(actor, () -> questions.tenantOf(id, post));
        scope.write(writer, () -> questions.withdraw(id, post, body.reason(), actor));
    }

    private ResponseEntity<QuestionView> once(
            IdempotencyKey key, PostBody body, PracticeId practice, Actor actor, Supplier<UUID> say) {
        return idempotency.once(
                key,
                ExchangeDesk.home(actor),
                actor,
                body,
                QuestionView.class,
                () -> ResponseEntity.status(HttpStatus.CREATED).body(exchange.question(practice, say.get(), actor)));
    }

    /** What is sent to ask or to answer. */
    @Schema(name = "NewPost")
    record PostBody(
            @NotNull @Schema(description = "Plain text, at most 2,000 characters.", example = "参加者の負担はありましたか。")
            String text) {}

    /** What is sent to take something back. */
    @Schema(name = "TakeBack")
    record WithdrawalBody(
            @Schema(description = "Needed from the centre; at most 2,000 characters.", example = "企業名が含まれていたため。")
            @Nullable
            String reason) {}
}
