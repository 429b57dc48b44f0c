package jp.chizai.portal.measurement.evidence;

import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;

/** Where the content of evidence is kept. */
interface EvidenceStore {

    void put(TenantId tenant, UUID evidence, byte[] content);

    byte[] get(TenantId tenant, UUID evidence);

    void remove(TenantId tenant, UUID evidence);
}
