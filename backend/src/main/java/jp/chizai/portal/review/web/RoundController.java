package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.review.Reminders;
import jp.chizai.portal.review.RoundCell;
import jp.chizai.portal.review.RoundCounts;
import jp.chizai.portal.review.RoundEvent;
import jp.chizai.portal.review.RoundId;
import jp.chizai.portal.review.RoundKeeping;
import jp.chizai.portal.review.RoundProgress;
import jp.chizai.portal.review.RoundView;
import jp.chizai.portal.review.Rounds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reporting rounds, and how far the prefectures have come in them. */
@RestController
@RequestMapping("/api/rounds")
@Tag(name = "Rounds")
class RoundController {

    private final Rounds rounds;
    private final RoundKeeping keeping;
    private final RoundProgress progress;
    private final Reminders reminders;
    private final Access access;
    private final Idempotency idempotency;
    private final BusinessCalendar calendar;

    RoundController(
            Rounds rounds,
            RoundKeeping keeping,
            RoundProgress progress,
            Reminders reminders,
            Access access,
            Idempotency idempotency,
            BusinessCalendar calendar) {
        this.rounds = rounds;
        this.keeping = keeping;
        this.progress = progress;
        this.reminders = reminders;
        this.access = access;
        this.idempotency = idempotency;
        this.calendar = calendar;
    }

    @GetMapping
    @Requires(Action.VIEW_ROUNDS)
    @Operation(
            operationId = "listRounds",
            summary = "The reporting rounds, the one due last first, each with how many prefectures have come how far",
            description = "Counted over the reader's reach: the own prefecture, the bureau's region, or all.")
    List<RoundSummary> all(Actor actor) {
        List<TenantId> prefectures = access.tenants(actor, Action.VIEW_ROUNDS);
        return access.read(actor, Action.VIEW_ROUNDS, () -> {
            List<RoundView> all = rounds.all();
            Map<RoundId, List<RoundCell>> cells = progress.cells(all, prefectures);
            return all.stream()
                    .map(round -> RoundSummary.of(round, cells.get(round.id()), actor.tenant()))
                    .toList();
        });
    }

    @PostMapping
    @Requires(Action.MANAGE_ROUNDS)
    @Operation(operationId = "openRound", summary = "Opens a reporting round for a period of a plan")
    ResponseEntity<RoundView> open(@Valid @RequestBody NewRoundBody body, IdempotencyKey key, Actor actor) {
        return idempotency.once(key, TenantId.CENTRE, actor, body, RoundView.class, () -> {
            RoundView opened = keeping.open(body.planId(), body.reportingPeriod(), body.terms(), actor.author());
            return ResponseEntity.created(
                            URI.create("/api/rounds/" + opened.id().value()))
                    .eTag(opened.etag())
                    .body(opened);
        });
    }

    @GetMapping("/{round}")
    @Requires(Action.VIEW_ROUNDS)
    @Operation(operationId = "getRound", summary = "A reporting round with what was done with it")
    ResponseEntity<RoundDetail> one(@PathVariable @Parameter(example = EXAMPLE) String round, Actor actor) {
        RoundId id = RoundId.ofPath(round);
        return access.read(actor, Action.VIEW_ROUNDS, () -> {
            RoundView found = rounds.find(id).orElseThrow(ProblemException::notFound);
            return ResponseEntity.ok().eTag(found.etag()).body(new RoundDetail(found, rounds.history(id)));
        });
    }

    @PutMapping("/{round}")
    @Requires(Action.MANAGE_ROUNDS)
    @Operation(operationId = "changeRound", summary = "Asks for a round in other words or by another day")
    ResponseEntity<RoundView> change(
            @PathVariable @Parameter(example = EXAMPLE) String round,
            @Valid @RequestBody RoundBody body,
            Precondition precondition,
            Actor actor) {
        return answer(keeping.change(RoundId.ofPath(round), body.terms(), actor.author(), precondition));
    }

    @PostMapping("/{round}/closing")
    @Requires(Action.MANAGE_ROUNDS)
    @Operation(
            operationId = "closeRound",
            summary = "Closes a round: the reports to it, and all results of its period, stay as they are",
            description = "Sent again for a closed round, it locks the prefectures that could not be locked before.")
    ResponseEntity<RoundView> close(
            @PathVariable @Parameter(example = EXAMPLE) String round,
            @Valid @RequestBody ReasonBody body,
            Precondition precondition,
            Actor actor) {
        return answer(keeping.close(RoundId.ofPath(round), body.reason(), actor.author(), precondition));
    }

    @PostMapping("/{round}/reopening")
    @Requires(Action.MANAGE_ROUNDS)
    @Operation(
            operationId = "reopenRound",
            summary = "Opens a closed round again, and its period for the prefectures whose report is not confirmed")
    ResponseEntity<RoundView> reopen(
            @PathVariable @Parameter(example = EXAMPLE) String round,
            @Valid @RequestBody ReasonBody body,
            Precondition precondition,
            Actor actor) {
        return answer(keeping.reopen(RoundId.ofPath(round), body.reason(), actor.author(), precondition));
    }

    @GetMapping("/{round}/matrix")
    @Requires(Action.VIEW_ROUNDS)
    @Operation(
            operationId = "getRoundMatrix",
            summary = "How far each prefecture has come in a round",
            description = "As far as the reader's reach goes: the own prefecture, the bureau's region, or all.")
    RoundMatrix matrix(@PathVariable @Parameter(example = EXAMPLE) String round, Actor actor) {
        RoundId id = RoundId.ofPath(round);
        List<TenantId> prefectures = access.tenants(actor, Action.VIEW_ROUNDS);
        return access.read(actor, Action.VIEW_ROUNDS, () -> {
            RoundView found = rounds.find(id).orElseThrow(ProblemException::notFound);
            List<RoundCell> cells = progress.cells(List.of(found), prefectures).get(id);
            return new RoundMatrix(calendar.today(), RoundCounts.of(cells), cells);
        });
    }

    @PostMapping("/{round}/reminders")
    @Requires(Action.MANAGE_ROUNDS)
    @Operation(
            operationId = "remind",
            summary = "Reminds prefectures that have not submitted",
            description = "Each prefecture at most once a day.")
    List<Reminders.Sent> remind(
            @PathVariable @Parameter(example = EXAMPLE) String round,
            @Valid @RequestBody ReminderBody body,
            Actor actor) {
        return reminders.send(
                RoundId.ofPath(round),
                body.among(access.tenants(actor, Action.MANAGE_ROUNDS)),
                body.message(),
                actor.author());
    }

    private static ResponseEntity<RoundView> answer(RoundView round) {
        return ResponseEntity.ok().eTag(round.etag()).body(round);
    }

    private static final String EXAMPLE = "6f1d0c1e-3a52-4b7e-9a58-0d2f6a7c9b11";

    /** A round in the list. */
    @Schema(name = "RoundSummary")
    record RoundSummary(
            RoundView round,
            RoundCounts counts,

            @Schema(
                    description = "Where the reader's own prefecture stands; null for bureaus and the centre",
                    nullable = true)
            @Nullable
            RoundCell own) {

        static RoundSummary of(RoundView round, List<RoundCell> cells, TenantId reader) {
            return new RoundSummary(
                    round,
                    RoundCounts.of(cells),
                    cells.stream()
                            .filter(cell -> cell.tenant().equals(reader))
                            .findFirst()
                            .orElse(null));
        }
    }

    /** A round by itself. */
    @Schema(name = "RoundDetail")
    record RoundDetail(RoundView round, List<RoundEvent> history) {}

    /** Where the prefectures stand in a round. */
    @Schema(name = "RoundMatrix")
    record RoundMatrix(@Schema(example = "2021-10-15") LocalDate asOf, RoundCounts counts, List<RoundCell> cells) {}
}
