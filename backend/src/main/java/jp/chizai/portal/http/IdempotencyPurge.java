package jp.chizai.portal.http;

import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.tenancy.Tenant;
import jp.chizai.portal.tenancy.Tenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old idempotency keys, tenant by tenant: no role may delete across tenants. */
@Component
class IdempotencyPurge {

    private final Idempotency idempotency;
    private final Tenants tenants;

    IdempotencyPurge(Idempotency idempotency, Tenants tenants) {
        this.idempotency = idempotency;
        this.tenants = tenants;
    }

    @Scheduled(cron = "0 17 * * * *")
    void purge() {
        idempotency.purge(TenantId.CENTRE);
        tenants.all().stream().map(Tenant::id).forEach(idempotency::purge);
    }
}
