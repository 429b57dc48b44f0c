package jp.chizai.portal.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.chizai.portal.exchange.ExchangeNews;
import jp.chizai.portal.exchange.Matches;
import jp.chizai.portal.exchange.News;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who hears of what at practice entries. What one tenant says or does concerns another, and a transaction belongs to one
 * tenant: so it is looked for a little later and told where it is to be heard. Each thing is told once, whichever
 * replica comes to it first and however often.
 */
@Component
class PracticeNotices {

    /** After a start, what an outage may have left untold. */
    private static final Duration AT_START = Duration.ofDays(14);

    /** A transaction that began before the last look may have ended after it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** Who answers for an entry. */
    private static final Set<Role> AUTHORS = EnumSet.of(Role.EDITOR, Role.DESK);

    private static final Map<News.Kind, NoticeKind> KINDS = Map.of(
            News.Kind.QUESTION, NoticeKind.PRACTICE_QUESTION,
            News.Kind.ANSWER, NoticeKind.PRACTICE_ANSWER,
            News.Kind.THANKS, NoticeKind.PRACTICE_THANKS,
            News.Kind.MATCH, NoticeKind.PRACTICE_MATCH);

    private final ExchangeNews exchange;
    private final Matches matches;
    private final AdoptionNotices adoptions;
    private final Notices notices;
    private final TenantScope scope;
    private final Clock clock;
    private Instant lookedAt;

    PracticeNotices(
            ExchangeNews exchange,
            Matches matches,
            AdoptionNotices adoptions,
            Notices notices,
            TenantScope scope,
            Clock clock) {
        this.exchange = exchange;
        this.matches = matches;
        this.adoptions = adoptions;
        this.notices = notices;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        Instant now = clock.instant();
        look(lookedAt == null ? now.minus(AT_START) : lookedAt.minus(OVERLAP));
        lookedAt = now;
    }

    void look(Instant from) {
        List<Notice> shared = scope.read(
                TenantId.CENTRE,
                () -> Stream.concat(exchange.since(from).stream().map(PracticeNotices::notice), adoptions.since(from))
                        .toList());
        Stream.concat(shared.stream(), matches.since(from).stream().map(PracticeNotices::notice))
                .collect(Collectors.groupingBy(Notice::tenant, TreeMap::new, Collectors.toList()))
                .forEach((tenant, told) -> scope.write(tenant, () -> told.forEach(notices::put)));
    }

    private static Notice notice(News news) {
        NoticeKind kind = KINDS.get(news.kind());
        return new Notice(
                news.to(),
                Notice.identity(kind, news.identity()),
                news.at(),
                kind,
                news.addressee() == null ? AUTHORS : everybodyOf(news.to()),
                news.addressee(),
                news.detail() == null ? news.title() : news.title() + "（" + news.detail() + "）",
                news.question() == null
                        ? SitePaths.practice(news.practice())
                        : SitePaths.question(news.practice(), news.question()),
                null,
                null,
                news.by());
    }

    /** Whatever role the addressee has by then. */
    private static Set<Role> everybodyOf(TenantId tenant) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isOfPrefecture() != tenant.equals(TenantId.CENTRE))
                .collect(Collectors.toSet());
    }
}
