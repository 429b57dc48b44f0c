package jp.chizai.portal.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.chizai.portal.kernel.Author;

/** That an adoption came to a state: when, by whom, and why. */
@Entity
@Table(name = "adoption_step")
class AdoptionStep {

    @Embeddable
    record Key(
            @Column(name = "tenant_id") int tenantId,
            @Column(name = "practice_tenant") int practiceTenant,
            @Column(name = "practice_number") int practiceNumber,
            int position)
            implements Serializable {

        Key(Adoption.Key adoption, int position) {
            this(adoption.tenantId(), adoption.practiceTenant(), adoption.practiceNumber(), position);
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private AdoptionState state;

    private String reason;
    private LocalDate takenOn;
    private String byUsername;
    private String byName;
    private String byRole;
    private Instant takenAt;

    protected AdoptionStep() {}

    AdoptionStep(Key key, AdoptionState state, String reason, LocalDate takenOn, Author by, Instant takenAt) {
        this.key = key;
        this.state = state;
        this.reason = reason;
        this.takenOn = takenOn;
        this.byUsername = by.username();
        this.byName = by.name();
        this.byRole = by.role();
        this.takenAt = takenAt;
    }

    LocalDate on() {
        return takenOn;
    }

    String reason() {
        return reason;
    }

    AdoptionStepView view() {
        return new AdoptionStepView(state, reason, takenOn, byName, byRole, takenAt);
    }
}
