package jp.chizai.portal.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.TenantScope;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets notices, and who was mailed them, long after anybody is told or shown them. */
@Component
class NoticePurge {

    static final Duration KEPT = Duration.ofDays(180);

    private final Notices notices;
    private final DigestLedger ledger;
    private final Tenants tenants;
    private final TenantScope scope;
    private final Clock clock;

    NoticePurge(Notices notices, DigestLedger ledger, Tenants tenants, TenantScope scope, Clock clock) {
        this.notices = notices;
        this.ledger = ledger;
        this.tenants = tenants;
        this.scope = scope;
        this.clock = clock;
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "Asia/Tokyo")
    void purge() {
        Instant before = clock.instant().minus(KEPT);
        Stream.concat(Stream.of(TenantId.CENTRE), tenants.all().stream().map(Tenant::id))
                .forEach(tenant -> scope.write(tenant, () -> {
                    notices.purge(tenant, before);
                    ledger.purge(tenant, before);
                }));
    }
}
