package jp.chizai.portal.plan;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored KPIs. Whose they are is decided by the scope the call runs in; the tenant in a query only serves its index. */
interface KpiRepository extends Repository<Kpi, KpiKey> {

    @EntityGraph(attributePaths = "definitions")
    Optional<Kpi> findById(KpiKey key);

    @Query("select k from Kpi k where k.key.tenantId = :tenant and k.plan = :plan order by k.code")
    List<Kpi> ofTenant(int tenant, String plan);

    @Query("select k.code from Kpi k where k.key.tenantId = :tenant and k.plan = :plan")
    List<String> codes(int tenant, String plan);

    @Query("select k from Kpi k where k.key.tenantId = :tenant and k.key.id in :ids")
    List<Kpi> ofIds(int tenant, Collection<UUID> ids);

    /** The prefectures' versions that somebody took a step with and that are neither confirmed nor given up. */
    @Query("""
            select new jp.chizai.portal.plan.WaitingRow(k, d, max(s.takenAt))
            from Kpi k join k.definitions d join d.steps s
            where k.key.tenantId > 0 and d.submission.state not in (DRAFT, CONFIRMED) and not d.abandoned
            group by k, d""")
    List<WaitingRow> waitingOfPrefectures();

    /** As {@link #waitingOfPrefectures}, of the centre's own KPIs. */
    @Query("""
            select new jp.chizai.portal.plan.WaitingRow(k, d, max(s.takenAt))
            from Kpi k join k.definitions d join d.steps s
            where k.key.tenantId = 0 and d.submission.state not in (DRAFT, CONFIRMED) and not d.abandoned
            group by k, d""")
    List<WaitingRow> waitingOfCentre();

    /** Waits for other writers of this KPI: its versions are read after that. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select k from Kpi k where k.key = :key")
    Optional<Kpi> lock(KpiKey key);

    /** Waits for those who write the KPIs of a plan, in one order, so that no two wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select k from Kpi k where k.key.tenantId = :tenant and k.plan = :plan order by k.key.id")
    List<Kpi> lockAll(int tenant, String plan);

    /** Flushes: what plain SQL writes next may refer to the KPI. */
    Kpi saveAndFlush(Kpi kpi);

    void flush();
}
