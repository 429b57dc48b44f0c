package jp.chizai.portal.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.chizai.portal.exchange.Exchange;
import jp.chizai.portal.exchange.ExchangeView;
import jp.chizai.portal.exchange.ThanksGiving;
import jp.chizai.portal.exchange.ThanksView;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the parties say to each other at a published entry, and their thanks for it. */
@RestController
@RequestMapping("/api/practices/{practice}")
@Tag(name = "Practice exchange", description = "Questions, thanks and votes at published entries; searches people keep")
class ExchangeController {

    private final Exchange exchange;
    private final ThanksGiving thanks;
    private final ExchangeDesk desk;

    ExchangeController(Exchange exchange, ThanksGiving thanks, ExchangeDesk desk) {
        this.exchange = exchange;
        this.thanks = thanks;
        this.desk = desk;
    }

    @GetMapping("/exchange")
    @Requires(Action.VIEW_PLANS)
    @Operation(
            operationId = "getPracticeExchange",
            summary = "The questions, thanks and votes at a published entry, and what the reader may add",
            description = "They stay with the entry over its versions, and are out of sight while it is withdrawn.")
    ExchangeView of(@PathVariable @Parameter(example = "02-0003") String practice, Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        return desk.read(actor, () -> exchange.of(id, actor));
    }

    @PostMapping("/thanks")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Action.TAKE_PART)
    @Operation(
            operationId = "thankForPractice",
            summary = "Says in the name of one's party that the entry is helpful",
            description = "One a party and entry, and none for one's own: thanking twice is thanking once.")
    ThanksView thank(@PathVariable @Parameter(example = "02-0003") String practice, Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        return desk.write(actor, () -> thanks.thank(id, actor));
    }

    @DeleteMapping("/thanks")
    @ResponseStatus(HttpStatus.OK)
    @Requires(Action.TAKE_PART)
    @Operation(operationId = "takeBackThanks", summary = "Takes the thanks of one's party back, if there are any")
    ThanksView takeBack(@PathVariable @Parameter(example = "02-0003") String practice, Actor actor) {
        PracticeId id = ExchangeDesk.id(practice);
        return desk.write(actor, () -> thanks.takeBack(id, actor));
    }
}
