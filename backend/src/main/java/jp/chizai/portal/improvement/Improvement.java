package jp.chizai.portal.improvement;

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
import java.util.Optional;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.plan.KpiId;
import jp.chizai.portal.plan.KpiView;

/** Something a prefecture decided to do about a KPI, with what became of it. What is over says what came of it. */
@Entity
@Table(name = "improvement")
class Improvement {

    /** Longer ahead than any plan lasts, a date is a slip of the pen. */
    private static final int FURTHEST_YEARS = 10;

    @Embeddable
    record Key(@Column(name = "tenant_id") int tenantId, UUID id) implements Serializable {

        static Key of(TenantId tenant, UUID id) {
            return new Key(tenant.number(), id);
        }
    }

    @EmbeddedId
    private Key key;

    private UUID kpiId;
    private UUID originRound;
    private boolean illustrative;
    private String title;
    private String what;
    private String owner;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ImprovementState state;

    private String outcome;
    private boolean amendmentProposed;
    private LocalDate decidedOn;
    private String decidedBy;
    private String decidedByName;
    private String decidedByRole;
    private Instant decidedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "improvement_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("writtenAt")
    private List<FollowUp> followUps = new ArrayList<>();

    @Version
    private Long version;

    protected Improvement() {}

    /**
     * A new improvement, not yet begun.
     *
     * @throws ProblemException INVALID_REQUEST for words that cannot be, or a due date that is past or too far
     */
    static Improvement decided(
            TenantId tenant, Decision decision, boolean illustrative, Author by, LocalDate today, Instant at) {
        Improvement made = new Improvement();
        made.key = Key.of(tenant, UUID.randomUUID());
        made.kpiId = decision.kpi().value();
        made.originRound = decision.originRound();
        made.illustrative = illustrative;
        made.write(decision.undertaking(), new ArrayList<>(), today);
        made.state = ImprovementState.PLANNED;
        made.amendmentProposed = decision.proposesAmendment();
        made.decidedOn = today;
        made.decidedBy = by.username();
        made.decidedByName = by.name();
        made.decidedByRole = by.role();
        made.decidedAt = at;
        return made;
    }

    KpiId kpi() {
        return new KpiId(kpiId);
    }

    Undertaking undertaking() {
        return new Undertaking(title, what, owner, dueOn);
    }

    /**
     * Changes what is to be done and how far it has come.
     *
     * @param outcome to be written when it is over, and only then
     * @throws ProblemException STEP_NOT_POSSIBLE if {@code next} cannot follow, saying what can; INVALID_REQUEST as for
     *     a new one, and without an outcome of what is over
     */
    void change(Undertaking undertaking, ImprovementState next, String outcome, LocalDate today) {
        requirePossible(next);
        List<FieldFault> faults = new ArrayList<>();
        String came = Texts.stripped(outcome);
        if (next.isOver()) {
            Texts.faultOf("outcome", came, Undertaking.LONGEST_TEXT).ifPresent(faults::add);
        } else if (came != null) {
            faults.add(FieldFault.of("outcome", "field.not-over-yet"));
        }
        write(undertaking, faults, today);
        enter(next, came);
    }

    /**
     * Tells in a reporting round what became of it.
     *
     * @throws ProblemException as {@link #change}
     */
    void followUp(UUID round, ImprovementState next, String became, Author by, Instant at) {
        requirePossible(next);
        String told = Texts.stripped(became);
        Texts.faultOf("became", told, Undertaking.LONGEST_TEXT).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        enter(next, told);
        FollowUp followUp = followUpOf(round).orElseGet(() -> {
            FollowUp first = new FollowUp(new FollowUp.Key(key.tenantId(), key.id(), round));
            followUps.add(first);
            return first;
        });
        followUp.write(next, told, by, at);
    }

    ImprovementState state() {
        return state;
    }

    Optional<FollowUp> followUpOf(UUID round) {
        return followUps.stream()
                .filter(followUp -> followUp.round().equals(round))
                .findFirst();
    }

    ImprovementView view(KpiView kpi, LocalDate today) {
        return new ImprovementView(
                key.id(),
                kpi.id(),
                kpi.code(),
                kpi.definition().sentence(),
                kpi.plan(),
                illustrative || kpi.illustrative(),
                originRound,
                title,
                what,
                owner,
                dueOn,
                state,
                state.possible(),
                !state.isOver() && dueOn.isBefore(today),
                outcome,
                amendmentProposed,
                decidedOn,
                decidedBy,
                decidedByName,
                decidedByRole,
                decidedAt,
                followUps.stream().map(FollowUp::view).toList(),
                Long.toString(version));
    }

    /** A date that is past is refused only when it is newly set: what is late may still be changed. */
    private void write(Undertaking undertaking, List<FieldFault> faults, LocalDate today) {
        faults.addAll(undertaking.faults());
        LocalDate due = undertaking.dueOn();
        if (due == null) {
            faults.add(FieldFault.of("dueOn", "field.required"));
        } else if (!due.equals(dueOn) && due.isBefore(today)) {
            faults.add(FieldFault.of("dueOn", "field.in-the-past"));
        } else if (due.isAfter(today.plusYears(FURTHEST_YEARS))) {
            faults.add(FieldFault.of("dueOn", "field.too-far-ahead", FURTHEST_YEARS));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
        title = undertaking.title();
        what = undertaking.what();
        owner = undertaking.owner();
        dueOn = due;
    }

    private void enter(ImprovementState next, String came) {
        state = next;
        outcome = next.isOver() ? came : null;
    }

    private void requirePossible(ImprovementState next) {
        if (!state.leadsTo(next)) {
            throw ProblemException.flow(
                    Problem.STEP_NOT_POSSIBLE,
                    state.code(),
                    state.possible().stream().map(ImprovementState::code).toList());
        }
    }
}
