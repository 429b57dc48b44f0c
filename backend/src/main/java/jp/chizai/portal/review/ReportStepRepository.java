package jp.chizai.portal.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The steps taken with reports. */
interface ReportStepRepository extends Repository<ReportStep, ReportStep.Key> {

    @Query("select s from ReportStep s where s.key.tenantId = :tenant and s.key.roundId = :round order by s.key.number")
    List<ReportStep> ofReport(int tenant, UUID round);

    ReportStep save(ReportStep step);
}
