package jp.chizai.portal.adoption;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored adoptions. Whose they are is decided by the scope the call runs in. */
interface AdoptionRepository extends Repository<Adoption, Adoption.Key> {

    Optional<Adoption> findById(Adoption.Key key);

    /** Waits for whoever is changing it: the second of two is then told what stands there. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Adoption a where a.key = :key")
    Optional<Adoption> lock(Adoption.Key key);

    @Query("select a.improvementId from Adoption a where a.key = :key")
    Optional<UUID> improvementOf(Adoption.Key key);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Adoption a where a.key.tenantId = :tenant and a.improvementId = :improvement")
    Optional<Adoption> lockOfImprovement(int tenant, UUID improvement);

    @EntityGraph(attributePaths = "steps")
    @Query("select a from Adoption a where a.key.tenantId = :tenant order by a.adoptedOn desc, a.key")
    List<Adoption> ofTenant(int tenant);

    @Query("select a from Adoption a where a.key.tenantId = :tenant and a.kpiId in :kpis and a.state = EFFECT_SEEN")
    List<Adoption> withEffectOf(int tenant, Collection<UUID> kpis);

    Adoption saveAndFlush(Adoption adoption);

    void flush();
}
