package jp.chizai.portal.measurement.evidence;

import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps evidence in the database: behind the same barrier, in the same transaction and backup as what it proves. */
@Component
class EvidenceInDatabase implements EvidenceStore {

    private final JdbcClient jdbc;

    EvidenceInDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(TenantId tenant, UUID evidence, byte[] content) {
        jdbc.sql("insert into evidence_content (tenant_id, evidence_id, content) values (?, ?, ?)")
                .params(tenant.number(), evidence, content)
                .update();
    }

    @Override
    public byte[] get(TenantId tenant, UUID evidence) {
        return jdbc.sql("select content from evidence_content where tenant_id = ? and evidence_id = ?")
                .params(tenant.number(), evidence)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    @Override
    public void remove(TenantId tenant, UUID evidence) {
        jdbc.sql("delete from evidence_content where tenant_id = ? and evidence_id = ?")
                .params(tenant.number(), evidence)
                .update();
    }
}
