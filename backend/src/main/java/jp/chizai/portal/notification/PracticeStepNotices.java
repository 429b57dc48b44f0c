package jp.chizai.portal.notification;

import java.util.Optional;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.practice.events.PracticeStepTaken;
import jp.chizai.portal.practice.events.PracticeWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who hears how far a practice entry has come. */
@Component
class PracticeStepNotices {

    private final Notices notices;

    PracticeStepNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(PracticeStepTaken step) {
        FlowState to = step.taken().to();
        kind(to).ifPresent(kind -> notices.add(
                step.tenant(),
                kind,
                StepAudience.of(to, Duties::rolesOfPractice),
                step.title(),
                kind == NoticeKind.PRACTICE_PUBLISHED
                        ? SitePaths.practice(step.id())
                        : SitePaths.ownPractice(step.id()),
                null,
                step.taken().reason(),
                step.taken().by()));
    }

    @EventListener
    void on(PracticeWithdrawn withdrawn) {
        notices.add(
                withdrawn.tenant(),
                NoticeKind.PRACTICE_WITHDRAWN,
                StepAudience.of(FlowState.CONFIRMED, Duties::rolesOfPractice),
                withdrawn.title(),
                SitePaths.ownPractice(withdrawn.id()),
                null,
                withdrawn.reason(),
                withdrawn.by());
    }

    private static Optional<NoticeKind> kind(FlowState to) {
        return switch (to) {
            case SUBMITTED, ENDORSED, CHECKED -> Optional.of(NoticeKind.PRACTICE_WAITS);
            case RETURNED -> Optional.of(NoticeKind.PRACTICE_RETURNED);
            case CONFIRMED -> Optional.of(NoticeKind.PRACTICE_PUBLISHED);
            case DRAFT -> Optional.empty();
        };
    }
}
