package jp.chizai.portal.measurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The history of results. */
interface ResultChangeRepository extends Repository<ResultChange, ResultChange.Key> {

    @Query("""
            select c from ResultChange c where c.key.tenantId = :tenant and c.key.kpiId = :kpi
            order by c.madeAt desc, c.key.period desc, c.key.number desc""")
    List<ResultChange> ofKpi(int tenant, UUID kpi);

    ResultChange save(ResultChange change);
}
