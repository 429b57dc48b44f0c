package jp.chizai.portal.adoption;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.practice.PracticeId;

/** An entry that a prefecture adopted, with the steps it took since. What worked or was stopped says why. */
@Entity
@Table(name = "adoption")
class Adoption {

    static final int LONGEST_REASON = 2000;

    @Embeddable
    record Key(
            @Column(name = "tenant_id") int tenantId,
            @Column(name = "practice_tenant") int practiceTenant,
            @Column(name = "practice_number") int practiceNumber)
            implements Serializable {

        static Key of(TenantId tenant, PracticeId practice) {
            return new Key(tenant.number(), practice.tenant().number(), practice.number());
        }
    }

    @EmbeddedId
    private Key key;

    private UUID kpiId;
    private UUID improvementId;
    private boolean illustrative;

    @Enumerated(EnumType.STRING)
    private AdoptionState state;

    private LocalDate adoptedOn;
    private LocalDate startedOn;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(
            name = "practice_tenant",
            referencedColumnName = "practice_tenant",
            insertable = false,
            updatable = false)
    @JoinColumn(
            name = "practice_number",
            referencedColumnName = "practice_number",
            insertable = false,
            updatable = false)
    @OrderBy("key.position")
    private List<AdoptionStep> steps = new ArrayList<>();

    @Version
    private Long version;

    protected Adoption() {}

    /** A new adoption, under consideration. */
    static Adoption considered(
            TenantId tenant,
            PracticeId practice,
            KpiId kpi,
            UUID improvement,
            boolean illustrative,
            Author by,
            LocalDate on,
            Instant at) {
        Adoption made = new Adoption();
        made.key = Key.of(tenant, practice);
        made.kpiId = kpi.value();
        made.improvementId = improvement;
        made.illustrative = illustrative;
        made.adoptedOn = on;
        made.come(AdoptionState.CONSIDERING, null, by, on, at);
        return made;
    }

    TenantId tenant() {
        return new TenantId(key.tenantId());
    }

    PracticeId practice() {
        return new PracticeId(new TenantId(key.practiceTenant()), key.practiceNumber());
    }

    KpiId kpi() {
        return new KpiId(kpiId);
    }

    UUID improvement() {
        return improvementId;
    }

    boolean isIllustrative() {
        return illustrative;
    }

    AdoptionState state() {
        return state;
    }

    LocalDate adoptedOn() {
        return adoptedOn;
    }

    /** Since when something has been done by it; null if nothing has yet. */
    LocalDate startedOn() {
        return startedOn;
    }

    List<AdoptionStep> steps() {
        return steps;
    }

    AdoptionStep latest() {
        return steps.get(steps.size() - 1);
    }

    String etag() {
        return Long.toString(version);
    }

    /**
     * Takes it to a state.
     *
     * @param reason has to be written of what worked or was stopped, may be of everything else
     * @throws ProblemException STEP_NOT_POSSIBLE, saying what is; INVALID_REQUEST for a reason that is missing or cannot be
     */
    void take(AdoptionState next, String reason, Author by, LocalDate on, Instant at) {
        if (!state.possible().contains(next)) {
            throw ProblemException.flow(
                    Problem.STEP_NOT_POSSIBLE,
                    state.code(),
                    state.possible().stream().map(AdoptionState::code).toList());
        }
        String why = Texts.stripped(reason);
        (next.needsReason()
                        ? Texts.faultOf("reason", why, LONGEST_REASON)
                        : Texts.faultOfOptional("reason", why, LONGEST_REASON))
                .ifPresent(fault -> {
                    throw ProblemException.invalid(fault);
                });
        come(next, why, by, on, at);
    }

    /** Comes to where its improvement has come by itself. */
    void follow(AdoptionState next, String reason, Author by, LocalDate on, Instant at) {
        if (next != state) {
            come(next, reason, by, on, at);
        }
    }

    private void come(AdoptionState next, String reason, Author by, LocalDate on, Instant at) {
        if (next.isInPractice() && (state == null || !state.isInPractice())) {
            startedOn = on;
        }
        state = next;
        steps.add(new AdoptionStep(new AdoptionStep.Key(key, steps.size() + 1), next, reason, on, by, at));
    }
}
