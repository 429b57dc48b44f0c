package jp.chizai.portal.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.flow.Submission;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;

/** How far a tenant's report to a round has come. Its version counts what is written in its items too. */
@Entity
@Table(name = "report")
class Report {

    @EmbeddedId
    private ReportKey key;

    @Embedded
    private Submission submission;

    private Instant writtenAt;

    @Version
    private Long version;

    protected Report() {}

    /** Notes that somebody writes in one of its items: whoever takes it further must have seen that. */
    void writtenBy(Signatory writer, Instant at) {
        submission.writtenBy(writer);
        writtenAt = at;
    }

    /**
     * Refuses to change what belongs to it unless it is being written.
     *
     * @throws ProblemException STEP_NOT_POSSIBLE
     */
    void requireOpen() {
        if (!state().isOpen()) {
            throw ProblemException.flow(Problem.STEP_NOT_POSSIBLE, state().code(), List.of());
        }
    }

    StepTaken take(Step step, Signatory by, String reason, Instant at) {
        StepTaken taken = submission.take(step, by, reason, at);
        writtenAt = at;
        return taken;
    }

    TenantId tenant() {
        return new TenantId(key.tenantId());
    }

    RoundId round() {
        return new RoundId(key.roundId());
    }

    /** When somebody last wrote in it or took it further. */
    Instant writtenAt() {
        return writtenAt;
    }

    Submission submission() {
        return submission;
    }

    FlowState state() {
        return submission.state();
    }

    long version() {
        return version;
    }
}
