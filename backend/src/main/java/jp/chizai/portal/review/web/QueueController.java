package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.review.Waiting;
import jp.chizai.portal.review.WaitingReports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody's step. */
@RestController
@Tag(name = "Queue")
class QueueController {

    private final Access access;
    private final WaitingReports reports;

    QueueController(Access access, WaitingReports reports) {
        this.access = access;
        this.reports = reports;
    }

    @GetMapping("/api/queue")
    @Requires(Action.VIEW_ROUNDS)
    @Operation(
            operationId = "getQueue",
            summary = "What waits for the reader's step, over all tenants in reach",
            description = "The earliest deadline first: what they can take further, and what was returned to them.")
    Queue mine(Actor actor) {
        return access.read(actor, Action.VIEW_ROUNDS, () -> new Queue(reports.of(actor)));
    }

    /** By what it is. */
    record Queue(List<Waiting> reports) {}
}
