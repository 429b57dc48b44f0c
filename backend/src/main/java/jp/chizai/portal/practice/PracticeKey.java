package jp.chizai.portal.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import jp.chizai.portal.kernel.TenantId;

/** The tenant stands first in every key: no row is ever named without it. */
@Embeddable
record PracticeKey(@Column(name = "tenant_id") int tenantId, int number) implements Serializable {

    static PracticeKey of(PracticeId id) {
        return new PracticeKey(id.tenant().number(), id.number());
    }

    PracticeId id() {
        return new PracticeId(new TenantId(tenantId), number);
    }
}
