package jp.chizai.portal.review;

import java.util.UUID;
import jp.chizai.portal.improvement.FollowUpRounds;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.stereotype.Component;

/** What became of an improvement is told while the round takes answers. */
@Component
class ReportRounds implements FollowUpRounds {

    private final Rounds rounds;

    ReportRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void requireWritable(TenantId tenant, UUID round) {
        rounds.requireOpen(new RoundId(round));
    }
}
