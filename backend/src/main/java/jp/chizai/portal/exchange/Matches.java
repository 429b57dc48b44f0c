package jp.chizai.portal.exchange;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.chizai.portal.exchange.NewEntries.New;
import jp.chizai.portal.exchange.Subscriptions.Subscription;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.stereotype.Service;

/** New entries that match the searches people keep. */
@Service
public class Matches {

    private final NewEntries entries;
    private final Subscriptions subscriptions;
    private final Tenants tenants;
    private final TenantScope scope;

    Matches(NewEntries entries, Subscriptions subscriptions, Tenants tenants, TenantScope scope) {
        this.entries = entries;
        this.subscriptions = subscriptions;
        this.tenants = tenants;
        this.scope = scope;
    }

    /**
     * What is new since a moment, for each search it matches; to be called outside any scope. Whoever keeps a search has
     * seen what there was by then.
     */
    public List<News> since(Instant from) {
        List<New> published = scope.read(TenantId.CENTRE, () -> entries.since(from));
        if (published.isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.of(TenantId.CENTRE), tenants.all().stream().map(Tenant::id))
                .flatMap(home -> scope.read(home, () -> subscriptions.ofTenant(home)).stream())
                .flatMap(subscription -> matches(subscription, published))
                .toList();
    }

    private Stream<News> matches(Subscription subscription, List<New> published) {
        SubscriptionView kept = subscription.kept();
        List<New> later = published.stream()
                .filter(entry -> entry.at().isAfter(kept.madeAt()))
                .toList();
        return later.isEmpty()
                ? Stream.empty()
                : entries.matching(kept.criteria(), later).stream().map(entry -> news(subscription, entry));
    }

    private static News news(Subscription subscription, New entry) {
        return new News(
                News.Kind.MATCH,
                subscription.kept().id() + "|" + entry.id(),
                subscription.home(),
                subscription.username(),
                entry.id(),
                null,
                entry.title(),
                subscription.kept().name(),
                Author.PORTAL,
                entry.at());
    }
}
