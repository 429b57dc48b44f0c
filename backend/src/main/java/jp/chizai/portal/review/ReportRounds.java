package jp.chizai.portal.review;

import java.util.UUID;
import jp.chizai.portal.improvement.FollowUpRounds;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.stereotype.Component;

/** What became of an improvement is told while the round takes answers and the tenant's own is being written. */
@Component
class ReportRounds implements FollowUpRounds {

    private final Rounds rounds;
    private final ReportRepository reports;

    ReportRounds(Rounds rounds, ReportRepository reports) {
        this.rounds = rounds;
        this.reports = reports;
    }

    @Override
    public void requireWritable(TenantId tenant, UUID round) {
        RoundId id = rounds.requireOpen(new RoundId(round)).id();
        reports.findAlone(ReportKey.of(tenant, id)).ifPresent(Report::requireOpen);
    }
}
