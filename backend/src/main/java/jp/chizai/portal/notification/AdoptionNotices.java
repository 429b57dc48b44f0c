package jp.chizai.portal.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.chizai.portal.adoption.AdoptionNews;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.identity.Role;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Component;

/** The origin of an entry hears who adopted it and what came of it; whoever adopted it hears what becomes of it. */
@Component
class AdoptionNotices {

    /** Who decides on improvements. */
    private static final Set<Role> ADOPTERS = EnumSet.of(Role.EDITOR, Role.APPROVER);

    private final AdoptionNews news;
    private final Tenants tenants;
    private final Clock clock;

    AdoptionNotices(AdoptionNews news, Tenants tenants, Clock clock) {
        this.news = news;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** At least those of what happened since a moment; to be called inside any scope. */
    Stream<Notice> since(Instant from) {
        return news.since(from).stream().map(this::notice);
    }

    private Notice notice(AdoptionNews.Item item) {
        return switch (item.kind()) {
            case ADOPTED -> toOrigin(NoticeKind.PRACTICE_ADOPTED, item);
            case EFFECT_SEEN -> toOrigin(NoticeKind.ADOPTION_EFFECT_SEEN, item);
            case STOPPED -> toOrigin(NoticeKind.ADOPTION_STOPPED, item);
            case REVISED ->
                toAdopter(NoticeKind.ADOPTED_PRACTICE_REVISED, item, item.title(), SitePaths.practice(item.practice()));
            case WITHDRAWN ->
                toAdopter(
                        NoticeKind.ADOPTED_PRACTICE_WITHDRAWN,
                        item,
                        item.practice().toString(),
                        SitePaths.improvements(item.adopter()));
        };
    }

    private Notice toOrigin(NoticeKind kind, AdoptionNews.Item item) {
        String adopter = tenants.find(item.adopter()).orElseThrow().nameJa();
        return notice(
                item.practice().tenant(),
                kind,
                StepAudience.of(FlowState.CONFIRMED, Duties::rolesOfPractice),
                item,
                item.title() + "（" + adopter + "）",
                SitePaths.practice(item.practice()));
    }

    private Notice toAdopter(NoticeKind kind, AdoptionNews.Item item, String entry, String path) {
        return notice(item.adopter(), kind, ADOPTERS, item, entry + "（" + item.kpiCode() + "）", path);
    }

    private Notice notice(
            TenantId to, NoticeKind kind, Set<Role> audience, AdoptionNews.Item item, String thing, String path) {
        return new Notice(
                to,
                Notice.identity(kind, item.practice().toString(), item.adopter().code(), item.when()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                kind,
                audience,
                null,
                thing,
                path,
                null,
                item.reason(),
                Author.PORTAL);
    }
}
