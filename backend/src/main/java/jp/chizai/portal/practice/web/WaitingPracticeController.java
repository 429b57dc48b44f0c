package jp.chizai.portal.practice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.practice.WaitingPractice;
import jp.chizai.portal.practice.WaitingPractices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entries in somebody's queue. */
@RestController
@Tag(name = "Queue")
class WaitingPracticeController {

    private final WaitingPractices waiting;

    WaitingPracticeController(WaitingPractices waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/api/queue/practices")
    @Requires(Action.VIEW_ROUNDS)
    @Operation(
            operationId = "getPracticeQueue",
            summary = "The practice entries that wait for the reader's step, over all tenants in reach",
            description = "The longest waiting first: what they can take further, and what was returned to them.")
    List<WaitingPractice> mine(Actor actor) {
        return waiting.of(actor);
    }
}
