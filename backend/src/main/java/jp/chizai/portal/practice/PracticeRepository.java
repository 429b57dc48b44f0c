package jp.chizai.portal.practice;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored entries. Whose they are is decided by the scope the call runs in; the tenant in a query only serves its index. */
interface PracticeRepository extends Repository<Practice, PracticeKey> {

    @EntityGraph(attributePaths = "versions")
    Optional<Practice> findById(PracticeKey key);

    @Query("select p from Practice p where p.key.tenantId = :tenant order by p.key.number desc")
    List<Practice> ofTenant(int tenant);

    /** Those that somebody took a step with and that are neither published nor given up. */
    @Query("""
            select p from Practice p where exists (
                select 1 from PracticeVersion v where v.key.tenantId = p.key.tenantId
                and v.key.practice = p.key.number and v.submission.state not in (DRAFT, CONFIRMED) and not v.abandoned)
            order by p.key.tenantId, p.key.number""")
    List<Practice> waiting();

    /** Waits for other writers of this entry: its versions are read after that. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Practice p where p.key = :key")
    Optional<Practice> lock(PracticeKey key);

    Practice saveAndFlush(Practice practice);

    void flush();
}
