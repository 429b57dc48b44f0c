package jp.chizai.portal.review;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;

/** A tenant has one report to each round. */
@Embeddable
record ReportKey(int tenantId, UUID roundId) implements Serializable {

    static ReportKey of(TenantId tenant, RoundId round) {
        return new ReportKey(tenant.number(), round.value());
    }
}
