package jp.chizai.portal.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.kernel.Author;
import org.springframework.data.domain.Persistable;

/** A step somebody took with a report; written once, with the step. */
@Entity
@Table(name = "report_step")
class ReportStep implements Persistable<ReportStep.Key> {

    @Embeddable
    record Key(int tenantId, UUID roundId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private FlowState state;

    private String reason;
    private String madeBy;
    private String madeByName;
    private String role;
    private Instant madeAt;

    protected ReportStep() {}

    ReportStep(ReportKey report, int number, StepTaken taken) {
        key = new Key(report.tenantId(), report.roundId(), number);
        step = taken.step();
        state = taken.to();
        reason = taken.reason();
        madeBy = taken.by().username();
        madeByName = taken.by().name();
        role = taken.by().role();
        madeAt = taken.at();
    }

    StepTaken taken() {
        return new StepTaken(step, state, new Author(madeBy, madeByName, role), madeAt, reason);
    }

    @Override
    public Key getId() {
        return key;
    }

    /** It is only ever inserted: no look-up before. */
    @Override
    public boolean isNew() {
        return true;
    }
}
