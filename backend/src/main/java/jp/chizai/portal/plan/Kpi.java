package jp.chizai.portal.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A KPI with all versions of its definition. The last confirmed one is in force and is never rewritten; at most one other
 * is on its way to replace it.
 */
@Entity
@Table(name = "kpi")
class Kpi {

    @EmbeddedId
    private KpiKey key;

    @Column(name = "plan_id")
    private String plan;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean illustrative;
    private boolean released;
    private UUID followsId;

    @Enumerated(EnumType.STRING)
    private Declaration.Kind declarationKind;

    private String declarationReason;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "kpi_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("key.number")
    // All of a list at once: a list of keys is slow to read and to plan.
    @Fetch(FetchMode.SUBSELECT)
    private List<KpiDefinition> definitions = new ArrayList<>();

    @Version
    private Long version;

    protected Kpi() {}

    private Kpi(TenantId tenant, PlanId plan, String code, Kind kind, boolean illustrative) {
        this.key = KpiKey.of(tenant, KpiId.random());
        this.plan = plan.value();
        this.code = code;
        this.kind = kind;
        this.illustrative = illustrative;
    }

    /** A KPI that is in force from the beginning, as the published plans have them. */
    static Kpi inForce(TenantId tenant, NewKpi kpi) {
        Kpi made = new Kpi(tenant, kpi.plan(), kpi.code(), kpi.kind(), kpi.illustrative());
        if (kpi.declaration() != null) {
            made.declarationKind = kpi.declaration().kind();
            made.declarationReason = kpi.declaration().reason();
        }
        made.definitions.add(KpiDefinition.confirmed(made.key, kpi.definition()));
        made.released = true;
        return made;
    }

    /** A KPI that somebody begins to draft. */
    static Kpi draft(TenantId tenant, PlanId plan, String code, Kind kind, Content content, Author by, Instant at) {
        Kpi made = new Kpi(tenant, plan, code, kind, false);
        made.definitions.add(KpiDefinition.draft(made.key, 1, content, by, at));
        return made;
    }

    /** A draft for the next plan that says what this KPI says. */
    Kpi carriedOver(Plan from, Plan to, String newCode, Author by, Instant at) {
        KpiDefinition present = inForce().orElseThrow(ProblemException::notFound);
        Kpi made = draft(
                new TenantId(key.tenantId()),
                to.id(),
                newCode,
                kind,
                CarryOver.content(present.content(), from, to),
                by,
                at);
        made.illustrative = illustrative;
        made.followsId = key.id();
        return made;
    }

    boolean isInForce() {
        return inForce().isPresent();
    }

    Optional<KpiDefinition> inForce() {
        return definitions.stream().filter(KpiDefinition::isConfirmed).reduce((earlier, later) -> later);
    }

    Optional<KpiDefinition> inFlow() {
        return definitions.stream().filter(KpiDefinition::isInFlow).findFirst();
    }

    /** The version people act on; empty when the only one was given up, or is not theirs to see. */
    Optional<KpiDefinition> current() {
        return inFlow().or(this::inForce);
    }

    /** Opens a draft that is to replace the definition in force. */
    void amend(Amendment amendment, Signatory by, Instant at) {
        inFlow().ifPresent(other -> {
            throw other.notPossible(by);
        });
        KpiDefinition present = inForce().orElseThrow(ProblemException::notFound);
        definitions.add(KpiDefinition.amendment(present, definitions.size() + 1, amendment, by.author(), at));
    }

    /** Writes the draft anew. A break of the series that the change makes is noted, whatever the terms say. */
    void edit(Content content, Amendment terms, Signatory by) {
        KpiDefinition draft = inFlow().orElseThrow(ProblemException::notFound);
        draft.edit(
                content,
                terms == null
                        ? null
                        : new Amendment(
                                terms.effectiveFrom(), terms.seriesBreak() || breaksSeries(content), terms.reason()),
                by);
    }

    void abandon(Signatory by) {
        inFlow().orElseThrow(ProblemException::notFound).abandon(by);
    }

    /** Takes a step with one of its versions. */
    StepTaken take(KpiDefinition version, Step step, Signatory by, String reason, Instant at, Plan ofPlan) {
        StepTaken taken =
                version.take(step, by, reason, at, () -> Completeness.faults(version.content(), ofPlan, kind));
        released = definitions.stream().anyMatch(KpiDefinition::isReleased);
        return taken;
    }

    private boolean breaksSeries(Content content) {
        return inForce()
                .map(present -> !SeriesBreak.between(present.content(), content).isEmpty())
                .orElse(false);
    }

    int tenant() {
        return key.tenantId();
    }

    KpiId id() {
        return new KpiId(key.id());
    }

    PlanId plan() {
        return new PlanId(plan);
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    boolean isIllustrative() {
        return illustrative;
    }

    Optional<KpiId> follows() {
        return Optional.ofNullable(followsId).map(KpiId::new);
    }

    /** The KPI as those see it who define it, with the versions {@code shown}. */
    KpiVersions versions(Signatory reader, KpiVersions.Ancestor follows, Predicate<KpiDefinition> shown) {
        List<VersionView> views = new ArrayList<>();
        definitions.stream().filter(shown).forEach(version -> views.add(0, version.view(reader)));
        return new KpiVersions(
                id(),
                code,
                new TenantId(key.tenantId()),
                plan(),
                kind,
                illustrative,
                follows,
                inForce().map(KpiDefinition::number).orElse(null),
                inFlow().filter(shown).map(KpiDefinition::number).orElse(null),
                views);
    }
}
