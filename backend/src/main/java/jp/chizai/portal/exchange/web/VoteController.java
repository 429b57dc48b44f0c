package jp.chizai.portal.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jp.chizai.portal.exchange.Ballot;
import jp.chizai.portal.exchange.VoteView;
import jp.chizai.portal.exchange.VoteYearView;
import jp.chizai.portal.exchange.VoteYears;
import jp.chizai.portal.exchange.Votes;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The parties' yearly vote. */
@RestController
@Tag(name = "Practice exchange")
class VoteController {

    private final Votes votes;
    private final VoteYears years;
    private final ExchangeDesk desk;

    VoteController(Votes votes, VoteYears years, ExchangeDesk desk) {
        this.votes = votes;
        this.years = years;
        this.desk = desk;
    }

    @PutMapping("/api/practices/{practice}/vote")
    @Requires(Action.VOTE)
    @Operation(
            operationId = "voteForPractice",
            summary = "Votes for an entry in the name of one's party, or changes its vote of the running fiscal year",
            description =
                    "Each criterion from 1 to 5; none for one's own entries. For a prefecture its approver votes.")
    ResponseEntity<VoteView> vote(
            @PathVariable @Parameter(example = "02-0003") String practice,
            @Valid @RequestBody Ballot body,
            Precondition precondition,
            Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        VoteView vote = desk.write(actor, () -> votes.vote(id, body, precondition, actor));
        return ResponseEntity.ok().eTag(vote.own().etag()).body(vote);
    }

    @DeleteMapping("/api/practices/{practice}/vote")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Action.VOTE)
    @Operation(operationId = "takeBackVote", summary = "Takes the vote of one's party in the running fiscal year back")
    VoteView takeBack(
            @PathVariable @Parameter(example = "02-0003") String practice, Precondition precondition, Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        return desk.write(actor, () -> votes.takeBack(id, precondition, actor));
    }

    @GetMapping("/api/practice-votes")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getVoteYear",
            summary = "The entries voted for in a fiscal year, in their order",
            description =
                    "By the mean of the three criteria; of equal ones the one with more votes stands first, then the"
                            + " one with the higher mean for replicability; what is equal still shares its rank. With fewer than"
                            + " three votes an entry has no rank.")
    VoteYearView year(
            @RequestParam(required = false) @Parameter(description = "The running one if left out", example = "2021")
                    Integer year,
            Actor actor) {
        FiscalYear wanted = year == null ? null : fiscalYear(year);
        return desk.read(actor, () -> years.of(wanted));
    }

    private static FiscalYear fiscalYear(int year) {
        try {
            return new FiscalYear(year);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(FieldFault.of("year", "field.not-allowed"));
        }
    }
}
