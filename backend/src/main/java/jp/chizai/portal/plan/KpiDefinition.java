package jp.chizai.portal.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.FlowView;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.flow.Submission;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.YearBasis;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One version of a KPI's definition on its way from draft to confirmation; {@link Content} is what it says. */
@Entity
@Table(name = "kpi_definition")
class KpiDefinition {

    @Embeddable
    record Key(
            @Column(name = "tenant_id") int tenantId,
            @Column(name = "kpi_id") UUID kpiId,
            int number) implements Serializable {}

    /** {@code released} and {@code sealed} repeat the version's state where row security reads it. */
    @Embeddable
    record StoredTarget(
            Integer fiscalYear,
            @Column(name = "plan_end") boolean planEnd,
            BigDecimal value,
            String note,
            boolean released,
            boolean sealed) {

        static StoredTarget of(Content.Line line, Submission submission) {
            return new StoredTarget(
                    line.fiscalYear(),
                    line.fiscalYear() == null,
                    line.value(),
                    line.note(),
                    submission.state().isReleased(),
                    submission.state() == FlowState.CONFIRMED);
        }

        Content.Line line() {
            return new Content.Line(fiscalYear, Amounts.plain(value), note);
        }
    }

    @Embeddable
    record StoredMeasure(@Column(name = "measure_code") String code, boolean released, boolean sealed) {

        static StoredMeasure of(String code, Submission submission) {
            return new StoredMeasure(code, submission.state().isReleased(), submission.state() == FlowState.CONFIRMED);
        }
    }

    @Embeddable
    record StoredStep(
            @Enumerated(EnumType.STRING) Step step,

            @Enumerated(EnumType.STRING) @Column(name = "state_to")
            FlowState to,

            String byUsername,
            String byName,
            String byRole,
            Instant takenAt,
            String reason) {

        static StoredStep of(StepTaken taken) {
            return new StoredStep(
                    taken.step(),
                    taken.to(),
                    taken.by().username(),
                    taken.by().name(),
                    taken.by().role(),
                    taken.at(),
                    taken.reason());
        }

        StepTaken taken() {
            return new StepTaken(step, to, new Author(byUsername, byName, byRole), takenAt, reason);
        }
    }

    @EmbeddedId
    private Key key;

    private String sentence;
    private String nameJa;
    private String nameEn;
    private String qualitative;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Integer policy;

    @ElementCollection
    @CollectionTable(
            name = "kpi_measure",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "kpi_id", referencedColumnName = "kpi_id"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredMeasure> measures = new ArrayList<>();

    private String unit;
    private int decimals;

    @Enumerated(EnumType.STRING)
    private Accumulation accumulation;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Enumerated(EnumType.STRING)
    private YearBasis yearBasis;

    private String baselinePeriod;
    private BigDecimal baselineValue;

    @ElementCollection
    @CollectionTable(
            name = "kpi_target",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "kpi_id", referencedColumnName = "kpi_id"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredTarget> targets = new ArrayList<>();

    private String vision;
    private String owner;
    private String source;

    @Embedded
    private Submission submission;

    @ElementCollection
    @CollectionTable(
            name = "kpi_step",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "kpi_id", referencedColumnName = "kpi_id"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredStep> steps = new ArrayList<>();

    private Integer effectiveFrom;
    private boolean seriesBreak;
    private String reason;
    private boolean abandoned;
    private Instant draftedAt;
    private Instant confirmedAt;

    @Version
    private Long version;

    protected KpiDefinition() {}

    /** The first version of a KPI that was confirmed before the portal kept it. */
    static KpiDefinition confirmed(KpiKey kpi, Definition definition) {
        return new KpiDefinition(kpi, 1, Content.of(definition), Submission.confirmed());
    }

    static KpiDefinition draft(KpiKey kpi, int number, Content content, Author by, Instant at) {
        KpiDefinition draft = new KpiDefinition(kpi, number, content, Submission.draftOf(by));
        draft.draftedAt = at;
        return draft;
    }

    /** A draft of what is to hold instead of {@code present}. */
    static KpiDefinition amendment(KpiDefinition present, int number, Amendment amendment, Author by, Instant at) {
        KpiDefinition draft =
                draft(new KpiKey(present.key.tenantId(), present.key.kpiId()), number, present.content(), by, at);
        draft.reason = amendment.reason();
        draft.effectiveFrom = amendment.effectiveFrom().value();
        draft.seriesBreak = amendment.seriesBreak();
        return draft;
    }

    private KpiDefinition(KpiKey kpi, int number, Content content, Submission submission) {
        this.key = new Key(kpi.tenantId(), kpi.id(), number);
        this.submission = submission;
        write(content);
    }

    int number() {
        return key.number();
    }

    boolean isConfirmed() {
        return submission.state() == FlowState.CONFIRMED;
    }

    /** Whether it is on its way: neither confirmed nor given up. */
    boolean isInFlow() {
        return !isConfirmed() && !abandoned;
    }

    boolean isReleased() {
        return submission.state().isReleased();
    }

    FlowState state() {
        return submission.state();
    }

    String sentence() {
        return sentence;
    }

    /** The first year an amendment speaks of. */
    Optional<FiscalYear> from() {
        return Optional.ofNullable(effectiveFrom).map(FiscalYear::new);
    }

    /** The terms of an amendment by name, as the audit trail compares them. */
    Map<String, Object> terms() {
        return Map.of("effectiveFrom", effectiveFrom, "seriesBreak", seriesBreak, "reason", reason);
    }

    boolean isAmendment() {
        return effectiveFrom != null;
    }

    /**
     * Writes the content anew.
     *
     * @param terms of an amendment; null for a first version
     */
    void edit(Content content, Amendment terms, Signatory by) {
        submission.writtenBy(by);
        write(content);
        if (terms != null) {
            reason = terms.reason();
            effectiveFrom = terms.effectiveFrom().value();
            seriesBreak = terms.seriesBreak();
        }
    }

    /** Gives the draft up (取りやめ); what was tried stays readable to its own people. */
    void abandon(Signatory by) {
        submission.writtenBy(by);
        abandoned = true;
    }

    /**
     * Takes a step.
     *
     * @throws ProblemException INCOMPLETE if it is to be submitted and something is missing; those of
     *     {@link Submission#take}; STEP_NOT_POSSIBLE once it is confirmed: from then on it is amended, never taken back
     */
    StepTaken take(Step step, Signatory by, String why, Instant at, Supplier<List<FieldFault>> missing) {
        if (isConfirmed() || step == Step.REOPEN) {
            throw notPossible(by);
        }
        if (step == Step.SUBMIT && possible(by).contains(Step.SUBMIT)) {
            List<FieldFault> faults = missing.get();
            if (!faults.isEmpty()) {
                throw new ProblemException(Problem.INCOMPLETE, faults.toArray(FieldFault[]::new));
            }
        }
        StepTaken taken = submission.take(step, by, why, at);
        steps.add(StoredStep.of(taken));
        targets.replaceAll(target -> StoredTarget.of(target.line(), submission));
        measures.replaceAll(measure -> StoredMeasure.of(measure.code(), submission));
        if (isConfirmed()) {
            confirmedAt = at;
        }
        return taken;
    }

    ProblemException notPossible(Signatory by) {
        return ProblemException.flow(
                Problem.STEP_NOT_POSSIBLE,
                submission.state().code(),
                possible(by).stream().map(Step::code).toList());
    }

    Content content() {
        return new Content(
                sentence,
                nameJa,
                nameEn,
                qualitative,
                stage == null ? null : stage.number(),
                policy,
                measures.stream().map(StoredMeasure::code).toList(),
                unit,
                decimals,
                accumulation,
                direction,
                frequency,
                yearBasis,
                baselinePeriod == null ? null : new Baseline(baselinePeriod, Amounts.plain(baselineValue)),
                targets.stream().map(StoredTarget::line).toList(),
                vision,
                owner,
                source);
    }

    VersionView view(Signatory reader) {
        return new VersionView(
                number(),
                content(),
                new FlowView(
                        submission.state(),
                        abandoned ? List.of() : possible(reader),
                        steps.stream().map(StoredStep::taken).toList()),
                effectiveFrom,
                seriesBreak,
                reason,
                abandoned,
                draftedAt,
                confirmedAt,
                etag());
    }

    /** Tells this version from every other and from what it was before. */
    String etag() {
        return number() + "-" + version;
    }

    /** The steps {@code reader} could take now. */
    List<Step> possible(Signatory reader) {
        return submission.possible(reader).stream()
                .filter(step -> step != Step.REOPEN)
                .toList();
    }

    private void write(Content content) {
        sentence = content.sentence();
        nameJa = content.nameJa();
        nameEn = content.nameEn();
        qualitative = content.qualitative();
        stage = content.stage() == null ? null : Stage.of(content.stage()).orElseThrow();
        policy = content.policy();
        measures.clear();
        content.measures().forEach(code -> measures.add(StoredMeasure.of(code, submission)));
        unit = content.unit();
        decimals = content.decimals();
        accumulation = content.accumulation();
        direction = content.direction();
        frequency = content.frequency();
        yearBasis = content.yearBasis();
        baselinePeriod = content.baseline() == null ? null : content.baseline().period();
        baselineValue = content.baseline() == null ? null : content.baseline().value();
        targets.clear();
        content.targets().forEach(line -> targets.add(StoredTarget.of(line, submission)));
        vision = content.vision();
        owner = content.owner();
        source = content.source();
    }
}
