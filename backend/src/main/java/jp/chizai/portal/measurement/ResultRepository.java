package jp.chizai.portal.measurement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored results. Whose they are is decided by the scope the call runs in. */
interface ResultRepository extends Repository<Result, Result.Key> {

    Optional<Result> findById(Result.Key key);

    @Query("select r from Result r where r.key.tenantId = :tenant and r.key.kpiId = :kpi")
    List<Result> ofKpi(int tenant, UUID kpi);

    Result saveAndFlush(Result result);
}
