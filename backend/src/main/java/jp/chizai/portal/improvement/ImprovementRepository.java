package jp.chizai.portal.improvement;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored improvements. Whose they are is decided by the scope the call runs in. */
interface ImprovementRepository extends Repository<Improvement, Improvement.Key> {

    Optional<Improvement> findById(Improvement.Key key);

    /** Waits for whoever is changing it: the second of two is then told what stands there. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Improvement i where i.key = :key")
    Optional<Improvement> lock(Improvement.Key key);

    @Query("select i from Improvement i where i.key.tenantId = :tenant")
    List<Improvement> ofTenant(int tenant);

    @Query("""
            select i from Improvement i
            where i.key.tenantId = :tenant and i.kpiId in :kpis and i.decidedOn <= :until
            and i.state in (PLANNED, UNDERWAY) and (i.originRound is null or i.originRound <> :round)
            and not exists (
                select 1 from FollowUp f where f.key.tenantId = :tenant
                and f.key.improvementId = i.key.id and f.key.round = :round)""")
    List<Improvement> unanswered(int tenant, Collection<UUID> kpis, UUID round, LocalDate until);

    Improvement saveAndFlush(Improvement improvement);
}
