package jp.chizai.portal.review;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored reports. Whose they are is decided by the scope the call runs in. */
interface ReportRepository extends Repository<Report, ReportKey> {

    Optional<Report> findById(ReportKey key);

    /**
     * Begins a draft unless there is a report already: of two who come first at once, neither is turned away.
     *
     * @return 0 if there was one
     */
    @Modifying
    @Query(value = """
                    insert into report (tenant_id, round_id, state, released, authors, written_at, version)
                    values (:tenant, :round, 'DRAFT', false, '{}', :at, 1) on conflict do nothing""", nativeQuery = true)
    int begin(int tenant, UUID round, Instant at);

    /** The report, with whoever else changes it or its items waiting until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.key = :key")
    Optional<Report> findAlone(ReportKey key);

    @Query("select r from Report r where r.key.roundId = :round order by r.key.tenantId")
    List<Report> ofRound(UUID round);

    @Query("select r from Report r where r.key.roundId in :rounds")
    List<Report> ofRounds(Collection<UUID> rounds);

    @Query("select r from Report r where r.key.tenantId = :tenant")
    List<Report> ofTenant(int tenant);

    Report saveAndFlush(Report report);
}
