package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.plan.WaitingDefinition;
import jp.chizai.portal.plan.WaitingDefinitions;
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
    private final WaitingDefinitions definitions;

    QueueController(Access access, WaitingReports reports, WaitingDefinitions definitions) {
        this.access = access;
        this.reports = reports;
        this.definitions = definitions;
    }

    @GetMapping("/api/queue")
    @Requires(Action.VIEW_ROUNDS)
    @Operation(
            operationId = "getQueue",
            summary = "What waits for the reader's step, over all tenants in reach",
            description = "The earliest deadline first: what they can take further, and what was returned to them.")
    Queue mine(Actor actor) {
        return new Queue(access.read(actor, Action.VIEW_ROUNDS, () -> reports.of(actor)), definitions.of(actor));
    }

    /** By what it is. */
    record Queue(List<Waiting> reports, List<WaitingDefinition> definitions) {}
}
