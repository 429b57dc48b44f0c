package jp.chizai.portal.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import jp.chizai.portal.http.Idempotency;
import jp.chizai.portal.http.IdempotencyKey;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.identity.Requires;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.PathValues;
import jp.chizai.portal.review.CommentView;
import jp.chizai.portal.review.Comments;
import jp.chizai.portal.review.RoundId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What prefecture, bureau and centre say to each other at the items of a report. */
@RestController
@RequestMapping("/api/tenants/{code}/rounds/{round}/report")
@Tag(name = "Comments")
class CommentController {

    private final Access access;
    private final Comments comments;
    private final Idempotency idempotency;

    CommentController(Access access, Comments comments, Idempotency idempotency) {
        this.access = access;
        this.comments = comments;
        this.idempotency = idempotency;
    }

    @GetMapping("/comments")
    @Requires(Action.VIEW_TENANT)
    @Operation(
            operationId = "listReportComments",
            summary = "What was said at all items of a report, the earliest first")
    List<CommentView> ofReport(
            @PathVariable @Parameter(example = "02") String code, @PathVariable String round, Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        return access.read(actor, tenant, () -> comments.of(tenant, id, actor));
    }

    @GetMapping("/items/{kpiId}/comments")
    @Requires(Action.VIEW_TENANT)
    @Operation(operationId = "listItemComments", summary = "What was said at one item, the earliest first")
    List<CommentView> ofItem(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String round,
            @PathVariable String kpiId,
            Actor actor) {
        KpiId kpi = PathValues.kpi(kpiId);
        return ofReport(code, round, actor).stream()
                .filter(comment -> comment.kpiId().equals(kpi))
                .toList();
    }

    @PostMapping("/items/{kpiId}/comments")
    @Requires(Action.COMMENT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "postComment",
            summary = "Comments, asks or answers at one item",
            description = "From the first submission on; what was said stays.")
    ResponseEntity<CommentView> add(
            @PathVariable @Parameter(example = "02") String code,
            @PathVariable String round,
            @PathVariable String kpiId,
            @Valid @RequestBody CommentBody body,
            IdempotencyKey key,
            Actor actor) {
        TenantId tenant = PathValues.tenant(code);
        RoundId id = RoundId.ofPath(round);
        KpiId kpi = PathValues.kpi(kpiId);
        return idempotency.once(
                key,
                tenant,
                actor,
                body,
                CommentView.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(comments.add(tenant, id, kpi, body.comment(), actor)));
    }
}
