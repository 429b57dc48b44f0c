package jp.chizai.portal.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.exchange.SearchCriteria;
import jp.chizai.portal.exchange.SubscriptionView;
import jp.chizai.portal.exchange.Subscriptions;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The searches over published entries that a person keeps. */
@RestController
@RequestMapping("/api/me/practice-subscriptions")
@Tag(name = "Practice exchange")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final Idempotency idempotency;
    private final ExchangeDesk desk;

    SubscriptionController(Subscriptions subscriptions, Idempotency idempotency, ExchangeDesk desk) {
        this.subscriptions = subscriptions;
        this.idempotency = idempotency;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Action.MANAGE_OWN)
    @Operation(operationId = "listPracticeSubscriptions", summary = "The searches the person keeps, the oldest first")
    List<SubscriptionView> list(Actor actor) {
        return desk.read(actor, () -> subscriptions.of(actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.MANAGE_OWN)
    @Operation(
            operationId = "addPracticeSubscription",
            summary = "Keeps a search, to be told of entries that are published from now on and match",
            description = "At most twenty a person, each with a name of its own.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<SubscriptionView> add(@Valid @RequestBody SubscriptionBody body, IdempotencyKey key, Actor actor) {
        return idempotency.once(
                key,
                ExchangeDesk.home(actor),
                actor,
                body,
                SubscriptionView.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(subscriptions.add(actor, body.name(), body.criteria())));
    }

    @DeleteMapping("/{subscription}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.MANAGE_OWN)
    @Operation(operationId = "removePracticeSubscription", summary = "Keeps a search no longer")
    void remove(@PathVariable UUID subscription, Actor actor) {
        desk.write(actor, () -> {
            subscriptions.remove(actor, subscription);
            return null;
        });
    }

    /** What is sent to keep a search. */
    @Schema(name = "NewPracticeSubscription")
    record SubscriptionBody(
            @NotNull @Schema(description = "At most 60 characters.", example = "商標のセミナー")
            String name,

            @NotNull SearchCriteria criteria) {}
}
