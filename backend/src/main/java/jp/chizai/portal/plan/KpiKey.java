package jp.chizai.portal.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;

/** The tenant stands first in every key: no row is ever named without it. */
@Embeddable
record KpiKey(@Column(name = "tenant_id") int tenantId, UUID id) implements Serializable {

    static KpiKey of(TenantId tenant, KpiId id) {
        return new KpiKey(tenant.number(), id.value());
    }
}
