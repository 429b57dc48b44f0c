package jp.chizai.portal.plan;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored KPIs. Whose they are is decided by the scope the call runs in; the tenant in a query only serves its index. */
interface KpiRepository extends Repository<Kpi, KpiKey> {

    java.util.Optional<Kpi> findById(KpiKey key);

    @Query("select k from Kpi k where k.key.tenantId = :tenant and k.plan = :plan order by k.code")
    List<Kpi> ofTenant(int tenant, String plan);

    @Query("select k from Kpi k where k.key.tenantId > 0 and k.plan = :plan order by k.key.tenantId, k.code")
    List<Kpi> ofPrefectures(String plan);

    @Query("select k.code from Kpi k where k.key.tenantId = :tenant and k.plan = :plan")
    List<String> codes(int tenant, String plan);

    /** Flushes: what plain SQL writes next may refer to the KPI. */
    Kpi saveAndFlush(Kpi kpi);
}
