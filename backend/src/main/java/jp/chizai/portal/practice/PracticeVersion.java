package jp.chizai.portal.practice;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.chizai.portal.flow.FlowState;
import jp.chizai.portal.flow.FlowView;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.flow.Submission;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.PlanId;
import jp.chizai.portal.plan.Stage;
import jp.chizai.portal.practice.PracticeParts.StoredAttachment;
import jp.chizai.portal.practice.PracticeParts.StoredCompany;
import jp.chizai.portal.practice.PracticeParts.StoredEffect;
import jp.chizai.portal.practice.PracticeParts.StoredStep;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One version of an entry on its way from draft to publication; {@link PracticeContent} is what it says. */
@Entity
@Table(name = "practice_version")
class PracticeVersion {

    @Embeddable
    record Key(@Column(name = "tenant_id") int tenantId, int practice, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String title;
    private String problem;
    private String action;
    private String partners;
    private String cost;
    private String effect;
    private String success;
    private String pitfalls;
    private String transfer;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "plan_id")
    private String plan;

    private Integer policy;
    private List<String> measures;
    private List<String> industries;
    private List<String> enterprises;

    @Column(name = "office_id")
    private UUID office;

    private boolean openToPublic;

    @ElementCollection
    @CollectionTable(
            name = "practice_effect",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "practice", referencedColumnName = "practice"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredEffect> effects = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "practice_company",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "practice", referencedColumnName = "practice"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredCompany> companies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "practice_attachment",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "practice", referencedColumnName = "practice"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredAttachment> attachments = new ArrayList<>();

    @Embedded
    private Submission submission;

    @ElementCollection
    @CollectionTable(
            name = "practice_step",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "practice", referencedColumnName = "practice"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StoredStep> steps = new ArrayList<>();

    private boolean abandoned;
    private Instant draftedAt;
    private Instant confirmedAt;

    @Version
    private Long version;

    protected PracticeVersion() {}

    static PracticeVersion draft(PracticeKey practice, int number, PracticeContent content, Author by, Instant at) {
        return new PracticeVersion(practice, number, content, Submission.draftOf(by), at);
    }

    /** A version that was published before the portal kept it. */
    static PracticeVersion published(PracticeKey practice, PracticeContent content, Instant at) {
        PracticeVersion made = new PracticeVersion(practice, 1, content, Submission.confirmed(), at);
        made.confirmedAt = at;
        return made;
    }

    private PracticeVersion(
            PracticeKey practice, int number, PracticeContent content, Submission submission, Instant at) {
        this.key = new Key(practice.tenantId(), practice.number(), number);
        this.submission = submission;
        this.draftedAt = at;
        write(content);
    }

    int number() {
        return key.number();
    }

    FlowState state() {
        return submission.state();
    }

    boolean isPublished() {
        return submission.state() == FlowState.CONFIRMED;
    }

    /** Whether it is on its way: neither published nor given up. */
    boolean isInFlow() {
        return !isPublished() && !abandoned;
    }

    boolean isReleased() {
        return submission.state().isReleased();
    }

    void edit(PracticeContent content, Signatory by) {
        submission.writtenBy(by);
        write(content);
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
     *     {@link Submission#take}; STEP_NOT_POSSIBLE once it is published: from then on it is revised or withdrawn
     */
    StepTaken take(Step step, Signatory by, String why, Instant at, Supplier<List<FieldFault>> missing) {
        if (isPublished() || step == Step.REOPEN) {
            throw notPossible(by);
        }
        if (step == Step.SUBMIT && possible(by).contains(Step.SUBMIT)) {
            List<FieldFault> faults = missing.get();
            if (!faults.isEmpty()) {
                throw new ProblemException(Problem.INCOMPLETE, faults.toArray(FieldFault[]::new));
            }
        }
        StepTaken taken = submission.take(step, by, why, at);
        keep(taken);
        if (isPublished()) {
            confirmedAt = at;
        }
        return taken;
    }

    /** Gives it back, whoever's turn it is. */
    StepTaken giveBack(String why, Author by, Instant at) {
        StepTaken taken = submission.giveBack(why, by, at);
        keep(taken);
        return taken;
    }

    private void keep(StepTaken taken) {
        steps.add(StoredStep.of(taken));
        writeParts(content());
    }

    ProblemException notPossible(Signatory by) {
        return ProblemException.flow(
                Problem.STEP_NOT_POSSIBLE,
                submission.state().code(),
                possible(by).stream().map(Step::code).toList());
    }

    /** The steps {@code reader} could take now. */
    List<Step> possible(Signatory reader) {
        return abandoned
                ? List.of()
                : submission.possible(reader).stream()
                        .filter(step -> step != Step.REOPEN)
                        .toList();
    }

    PracticeContent content() {
        return new PracticeContent(
                title,
                problem,
                action,
                partners,
                cost,
                effect,
                success,
                pitfalls,
                transfer,
                stage == null ? null : stage.number(),
                plan == null ? null : new PlanId(plan),
                policy,
                measures,
                industries,
                enterprises,
                office,
                openToPublic,
                effects.stream().map(StoredEffect::link).toList(),
                companies.stream().map(StoredCompany::company).toList(),
                attachments.stream().map(StoredAttachment::attachment).toList());
    }

    PracticeVersionView view(Signatory reader) {
        return new PracticeVersionView(
                number(),
                content(),
                new FlowView(
                        submission.state(),
                        possible(reader),
                        steps.stream().map(StoredStep::taken).toList()),
                abandoned,
                draftedAt,
                confirmedAt,
                etag());
    }

    /** @param standing null unless the entry is published */
    PracticeSummary summary(Practice practice, Signatory reader, PublishedPractices.Standing standing) {
        return new PracticeSummary(
                practice.id(),
                title,
                practice.isIllustrative(),
                practice.originKpi().orElse(null),
                practice.originRound(),
                number(),
                submission.state(),
                possible(reader),
                standing == null ? null : standing.version(),
                standing == null ? null : standing.confirmedOn(),
                standing != null && standing.stale(),
                etag());
    }

    /** To be asked of a version that somebody took a step with. */
    WaitingPractice waiting(Practice practice, Signatory reader) {
        return new WaitingPractice(
                practice.id(),
                title,
                practice.isIllustrative(),
                number(),
                submission.state(),
                possible(reader),
                steps.get(steps.size() - 1).taken().at(),
                etag());
    }

    /** Tells this version from every other and from what it was before. */
    String etag() {
        return number() + "-" + version;
    }

    private void write(PracticeContent content) {
        title = content.title();
        problem = content.problem();
        action = content.action();
        partners = content.partners();
        cost = content.cost();
        effect = content.effect();
        success = content.success();
        pitfalls = content.pitfalls();
        transfer = content.transfer();
        stage = content.stage() == null ? null : Stage.of(content.stage()).orElseThrow();
        plan = content.plan() == null ? null : content.plan().value();
        policy = content.policy();
        measures = content.measures();
        industries = content.industries();
        enterprises = content.enterprises();
        office = content.office();
        openToPublic = content.openToPublic();
        writeParts(content);
    }

    private void writeParts(PracticeContent content) {
        boolean released = isReleased();
        boolean sealed = isPublished();
        replace(
                effects,
                content.effects().stream()
                        .map(link -> StoredEffect.of(link, released, sealed))
                        .toList());
        replace(
                companies,
                content.companies().stream()
                        .map(company -> StoredCompany.of(company, released, sealed))
                        .toList());
        replace(
                attachments,
                content.attachments().stream()
                        .map(attachment -> StoredAttachment.of(attachment, released, sealed))
                        .toList());
    }

    /** Leaves alone what stays the same: a list that is cleared is written anew. */
    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }
}
