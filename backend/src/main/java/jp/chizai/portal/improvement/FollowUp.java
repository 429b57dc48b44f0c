package jp.chizai.portal.improvement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;

/** What became of an improvement by one reporting round. */
@Entity
@Table(name = "improvement_follow_up")
class FollowUp {

    @Embeddable
    record Key(
            @Column(name = "tenant_id") int tenantId,
            @Column(name = "improvement_id") UUID improvementId,
            @Column(name = "round_id") UUID round)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private ImprovementState state;

    private String became;
    private String writtenBy;
    private String writtenByName;
    private String writtenByRole;
    private Instant writtenAt;

    @Version
    private Long version;

    protected FollowUp() {}

    FollowUp(Key key) {
        this.key = key;
    }

    UUID round() {
        return key.round();
    }

    void write(ImprovementState state, String became, Author by, Instant at) {
        this.state = state;
        this.became = became;
        this.writtenBy = by.username();
        this.writtenByName = by.name();
        this.writtenByRole = by.role();
        this.writtenAt = at;
    }

    FollowUpView view() {
        return new FollowUpView(
                key.round(), state, became, writtenBy, writtenByName, writtenByRole, writtenAt, Long.toString(version));
    }
}
