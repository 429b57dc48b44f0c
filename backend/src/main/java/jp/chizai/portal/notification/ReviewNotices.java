package jp.chizai.portal.notification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.Kpis;
import jp.chizai.portal.review.CommentView;
import jp.chizai.portal.review.ExtensionState;
import jp.chizai.portal.review.RoundView;
import jp.chizai.portal.review.Rounds;
import jp.chizai.portal.review.events.Commented;
import jp.chizai.portal.review.events.ExtensionDecided;
import jp.chizai.portal.review.events.ExtensionRequested;
import jp.chizai.portal.review.events.Reminded;
import jp.chizai.portal.review.events.ReportStepTaken;
import jp.chizai.portal.review.events.RoundChanged;
import jp.chizai.portal.review.events.RoundClosed;
import jp.chizai.portal.review.events.RoundOpened;
import jp.chizai.portal.review.events.RoundReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who hears of what in rounds and reports. */
@Component
class ReviewNotices {

    /** Who answers for a prefecture's report. */
    private static final Set<Role> REPORTERS = EnumSet.of(Role.EDITOR, Role.APPROVER);

    private static final Set<Role> ROUND = EnumSet.of(Role.EDITOR, Role.APPROVER, Role.BUREAU);

    private final Notices notices;
    private final Rounds rounds;
    private final Kpis kpis;

    ReviewNotices(Notices notices, Rounds rounds, Kpis kpis) {
        this.notices = notices;
        this.rounds = rounds;
        this.kpis = kpis;
    }

    @EventListener
    void on(RoundOpened opened) {
        ofRound(NoticeKind.ROUND_OPENED, opened.round(), opened.round().instructions(), opened.by());
    }

    @EventListener
    void on(RoundChanged changed) {
        ofRound(NoticeKind.ROUND_CHANGED, changed.after(), changed.after().instructions(), changed.by());
    }

    @EventListener
    void on(RoundClosed closed) {
        ofRound(NoticeKind.ROUND_CLOSED, closed.round(), closed.reason(), closed.by());
    }

    @EventListener
    void on(RoundReopened reopened) {
        ofRound(NoticeKind.ROUND_REOPENED, reopened.round(), reopened.reason(), reopened.by());
    }

    @EventListener
    void on(Reminded reminded) {
        ofReport(
                reminded.tenant(),
                NoticeKind.REMINDER,
                REPORTERS,
                reminded.round(),
                reminded.deadline(),
                reminded.message(),
                reminded.by());
    }

    @EventListener
    void on(ExtensionRequested requested) {
        notices.add(
                requested.tenant(),
                NoticeKind.EXTENSION_REQUESTED,
                EnumSet.of(Role.JPO_COORDINATOR),
                requested.round().title(),
                SitePaths.round(requested.round().id()),
                requested.asked().until(),
                requested.asked().reason(),
                requested.by());
    }

    @EventListener
    void on(ExtensionDecided decided) {
        boolean granted = decided.decided().state() == ExtensionState.GRANTED;
        ofReport(
                decided.tenant(),
                granted ? NoticeKind.EXTENSION_GRANTED : NoticeKind.EXTENSION_REFUSED,
                REPORTERS,
                decided.round(),
                rounds.deadlineOf(decided.tenant(), decided.round().id()),
                decided.decided().answer(),
                decided.by());
    }

    @EventListener
    void on(ReportStepTaken taken) {
        kind(taken.to())
                .ifPresent(kind -> ofReport(
                        taken.tenant(),
                        kind,
                        StepAudience.of(taken.tenant(), taken.to()),
                        rounds.find(taken.round()).orElseThrow(),
                        kind == NoticeKind.REPORT_CONFIRMED ? null : rounds.deadlineOf(taken.tenant(), taken.round()),
                        taken.reason(),
                        taken.by()));
    }

    @EventListener
    void on(Commented commented) {
        CommentView comment = commented.comment();
        RoundView round = rounds.find(commented.round()).orElseThrow();
        String code =
                kpis.find(commented.tenant(), comment.kpiId()).orElseThrow().code();
        notices.add(
                commented.tenant(),
                switch (comment.kind()) {
                    case COMMENT -> NoticeKind.COMMENT;
                    case QUESTION -> NoticeKind.QUESTION;
                    case ANSWER -> NoticeKind.ANSWER;
                },
                listeners(comment, commented.question()),
                code + " " + round.title(),
                SitePaths.report(commented.tenant(), round.id()),
                null,
                comment.text(),
                new Author(comment.by(), comment.byName(), comment.role()));
    }

    /** Whoever asked hears the answer; else the prefecture hears the others, and they hear the prefecture. */
    private static Set<Role> listeners(CommentView comment, CommentView question) {
        if (question != null) {
            Role asked = Code.parse(Role.class, question.role());
            return asked.isOfPrefecture() ? REPORTERS : EnumSet.of(asked);
        }
        return Code.parse(Role.class, comment.role()).isOfPrefecture()
                ? EnumSet.of(Role.BUREAU, Role.JPO_COORDINATOR)
                : REPORTERS;
    }

    private static Optional<NoticeKind> kind(FlowState to) {
        return switch (to) {
            case SUBMITTED, ENDORSED, CHECKED -> Optional.of(NoticeKind.REPORT_WAITS);
            case RETURNED -> Optional.of(NoticeKind.REPORT_RETURNED);
            case CONFIRMED -> Optional.of(NoticeKind.REPORT_CONFIRMED);
            case DRAFT -> Optional.empty();
        };
    }

    private void ofReport(
            TenantId tenant,
            NoticeKind kind,
            Set<Role> audience,
            RoundView round,
            LocalDate deadline,
            String reason,
            Author by) {
        notices.add(tenant, kind, audience, round.title(), SitePaths.report(tenant, round.id()), deadline, reason, by);
    }

    private void ofRound(NoticeKind kind, RoundView round, String reason, Author by) {
        notices.add(
                TenantId.CENTRE,
                kind,
                ROUND,
                round.title(),
                SitePaths.round(round.id()),
                kind == NoticeKind.ROUND_CLOSED ? null : round.deadline(),
                reason == null || reason.isBlank() ? null : reason,
                by);
    }
}
