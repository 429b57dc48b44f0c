package jp.chizai.portal.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.review.events.Commented;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Remarks, questions and answers at the items of a report: between a prefecture, its bureau and the centre, from the
 * first submission on. Every method must be called inside a scope that shows the tenant.
 */
@Service
public class Comments {

    private final Rounds rounds;
    private final ReportRepository reports;
    private final SelfVerificationRepository verifications;
    private final CommentRepository comments;
    private final Duties duties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Comments(
            Rounds rounds,
            ReportRepository reports,
            SelfVerificationRepository verifications,
            CommentRepository comments,
            Duties duties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.reports = reports;
        this.verifications = verifications;
        this.comments = comments;
        this.duties = duties;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What was said at all items of a report, the earliest first.
     *
     * @throws ProblemException NOT_FOUND if there is no such round, or no report the reader may read
     */
    public List<CommentView> of(TenantId tenant, RoundId round, Actor reader) {
        rounds.find(round).orElseThrow(ProblemException::notFound);
        requireReadable(tenant, round, reader);
        return comments.ofReport(tenant.number(), round.value()).stream()
                .map(Comment::view)
                .toList();
    }

    /**
     * Says something at an item.
     *
     * @throws ProblemException NOT_FOUND if there is no such item the speaker may read; ROUND_CLOSED; STEP_NOT_POSSIBLE
     *     before the first submission; INVALID_REQUEST without a text, or for an answer to no question of this item
     */
    public CommentView add(TenantId tenant, RoundId roundId, KpiId kpi, NewComment said, Actor speaker) {
        RoundView round = rounds.requireOpen(roundId);
        requireReadable(tenant, round.id(), speaker);
        ReportKey key = ReportKey.of(tenant, round.id());
        SelfVerification.Key item = SelfVerification.Key.of(key, kpi);
        SelfVerification verification = verifications.findById(item).orElseThrow(ProblemException::notFound);
        if (verification.figures() == null) {
            throw notSubmitted(key, speaker);
        }
        check(said);
        CommentView question = question(item, said);
        CommentView comment = comments.save(new Comment(
                        item, said, speaker.author(), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .view();
        events.publishEvent(new Commented(tenant, round.id(), comment, question));
        return comment;
    }

    private void requireReadable(TenantId tenant, RoundId round, Actor reader) {
        Report report = reports.findById(ReportKey.of(tenant, round)).orElse(null);
        if (!Reports.isReadable(tenant, report, reader)) {
            throw ProblemException.notFound();
        }
    }

    private ProblemException notSubmitted(ReportKey key, Actor speaker) {
        Report report = reports.findById(key).orElseThrow();
        return ProblemException.flow(
                Problem.STEP_NOT_POSSIBLE,
                report.state().code(),
                report.submission().possible(duties.of(speaker, report.tenant())).stream()
                        .map(Step::code)
                        .toList());
    }

    private static void check(NewComment said) {
        if (said.text().isEmpty()) {
            throw ProblemException.invalid(FieldFault.of("text", "field.required"));
        }
        if (said.text().length() > NewComment.LONGEST) {
            throw ProblemException.invalid(FieldFault.of("text", "field.too-long", NewComment.LONGEST));
        }
        if (said.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw ProblemException.invalid(FieldFault.of("text", "field.control-characters"));
        }
        boolean answers = said.kind() == CommentKind.ANSWER;
        if (answers != (said.answers() != null)) {
            throw ProblemException.invalid(FieldFault.of("answers", answers ? "field.required" : "field.not-allowed"));
        }
    }

    /** The question that is answered; null unless it is an answer. */
    private CommentView question(SelfVerification.Key item, NewComment said) {
        if (said.answers() == null) {
            return null;
        }
        return comments.findById(new Comment.Key(item.tenantId(), item.roundId(), item.kpiId(), said.answers()))
                .map(Comment::view)
                .filter(found -> found.kind() == CommentKind.QUESTION)
                .orElseThrow(() -> ProblemException.invalid(FieldFault.of("answers", "field.not-allowed")));
    }
}
