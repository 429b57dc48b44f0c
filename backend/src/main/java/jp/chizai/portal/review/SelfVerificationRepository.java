package jp.chizai.portal.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored self-verifications. Whose they are is decided by the scope the call runs in. */
interface SelfVerificationRepository extends Repository<SelfVerification, SelfVerification.Key> {

    Optional<SelfVerification> findById(SelfVerification.Key key);

    @Query("select v from SelfVerification v where v.key.tenantId = :tenant and v.key.roundId = :round")
    List<SelfVerification> ofReport(int tenant, UUID round);

    @Query("select v from SelfVerification v where v.key.tenantId = :tenant and v.key.kpiId = :kpi")
    List<SelfVerification> ofKpi(int tenant, UUID kpi);

    /** What was submitted of these KPIs in other rounds. */
    @Query("""
            select v from SelfVerification v where v.key.tenantId = :tenant and v.key.kpiId in :kpis
            and v.key.roundId <> :round and v.released""")
    List<SelfVerification> released(int tenant, Collection<UUID> kpis, UUID round);

    SelfVerification saveAndFlush(SelfVerification verification);
}
