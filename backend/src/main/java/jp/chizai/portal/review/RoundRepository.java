package jp.chizai.portal.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored rounds: everybody reads them, a transaction of the centre writes them. */
interface RoundRepository extends Repository<Round, UUID> {

    Optional<Round> findById(UUID id);

    @Query("select r from Round r order by r.deadline desc, r.period desc, r.plan desc")
    List<Round> all();

    boolean existsByPlanAndPeriod(String plan, String period);

    Round saveAndFlush(Round round);
}
