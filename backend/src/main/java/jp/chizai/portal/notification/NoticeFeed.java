package jp.chizai.portal.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.chizai.portal.identity.Access;
import jp.chizai.portal.identity.Action;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.stereotype.Service;

/** The notices that concern a person, in the portal. */
@Service
public class NoticeFeed {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int AT_MOST = 50;

    private final Notices notices;
    private final NoticeWords words;
    private final Access access;
    private final TenantScope scope;
    private final Clock clock;

    NoticeFeed(Notices notices, NoticeWords words, Access access, TenantScope scope, Clock clock) {
        this.notices = notices;
        this.words = words;
        this.access = access;
        this.scope = scope;
        this.clock = clock;
    }

    /** The latest, the latest one first; to be called outside any scope. */
    public List<NoticeView> of(Actor actor, Locale language) {
        Instant from = clock.instant().minus(SHOWN);
        List<Notice> found = new ArrayList<>(access.read(actor, Action.VIEW_ROUNDS, () -> latest(actor, from)));
        if (actor.tenant() != null || actor.bureau() != null) {
            // What the centre does for everybody is kept with the centre.
            found.addAll(scope.read(TenantId.CENTRE, () -> latest(actor, from)));
        }
        return found.stream()
                .sorted(Comparator.comparing(Notice::at).reversed())
                .limit(AT_MOST)
                .map(notice -> view(notice, language))
                .toList();
    }

    private List<Notice> latest(Actor actor, Instant from) {
        return notices.latest(actor.roles(), actor.username(), from, AT_MOST);
    }

    private NoticeView view(Notice notice, Locale language) {
        return new NoticeView(
                notice.id(),
                notice.at(),
                notice.kind(),
                words.title(notice.kind(), language),
                notice.thing(),
                notice.tenant().equals(TenantId.CENTRE) ? null : notice.tenant(),
                notice.deadline(),
                notice.reason(),
                notice.by().username().equals(Author.PORTAL.username())
                        ? null
                        : notice.by().name(),
                notice.path());
    }
}
