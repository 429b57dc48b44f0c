package jp.chizai.portal.practice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
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
import java.util.function.Supplier;
import jp.chizai.portal.flow.Signatory;
import jp.chizai.portal.flow.Step;
import jp.chizai.portal.flow.StepTaken;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.plan.KpiId;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * An entry with all its versions. A published one is never rewritten; at most one other is on its way to replace it.
 */
@Entity
@Table(name = "practice")
class Practice {

    @EmbeddedId
    private PracticeKey key;

    private boolean illustrative;
    private UUID originKpi;
    private UUID originRound;
    private boolean released;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "practice", referencedColumnName = "number", insertable = false, updatable = false)
    @OrderBy("key.number")
    @Fetch(FetchMode.SUBSELECT)
    private List<PracticeVersion> versions = new ArrayList<>();

    @Version
    private Long version;

    protected Practice() {}

    private Practice(PracticeId id, boolean illustrative) {
        this.key = PracticeKey.of(id);
        this.illustrative = illustrative;
    }

    /**
     * An entry that somebody begins to write.
     *
     * @param origin the self-verification it is begun from; null if from none
     */
    static Practice draft(PracticeId id, PracticeOrigin origin, PracticeContent content, Author by, Instant at) {
        Practice made = new Practice(id, false);
        if (origin != null) {
            made.originKpi = origin.kpi().value();
            made.originRound = origin.round();
        }
        made.versions.add(PracticeVersion.draft(made.key, 1, content, by, at));
        return made;
    }

    /** An illustrative entry (例示) that is published from the beginning. */
    static Practice illustrative(PracticeId id, PracticeContent content, Instant at) {
        Practice made = new Practice(id, true);
        made.versions.add(PracticeVersion.published(made.key, content, at));
        made.released = true;
        return made;
    }

    PracticeId id() {
        return key.id();
    }

    boolean isIllustrative() {
        return illustrative;
    }

    Optional<KpiId> originKpi() {
        return Optional.ofNullable(originKpi).map(KpiId::new);
    }

    UUID originRound() {
        return originRound;
    }

    List<PracticeVersion> versions() {
        return List.copyOf(versions);
    }

    /** Those that bureau and centre got to see. */
    List<PracticeVersion> released() {
        return versions.stream().filter(PracticeVersion::isReleased).toList();
    }

    Optional<PracticeVersion> inFlow() {
        return versions.stream().filter(PracticeVersion::isInFlow).findFirst();
    }

    /** The version that was published last, whether or not the entry was withdrawn since. */
    Optional<PracticeVersion> lastPublished() {
        return versions.stream().filter(PracticeVersion::isPublished).reduce((earlier, later) -> later);
    }

    /** The version people act on; empty when the only one was given up. */
    Optional<PracticeVersion> current() {
        return inFlow().or(this::lastPublished);
    }

    /** Opens a draft that is to replace what was published. */
    void revise(Signatory by, Instant at) {
        inFlow().ifPresent(other -> {
            throw other.notPossible(by);
        });
        PracticeVersion present = lastPublished().orElseThrow(ProblemException::notFound);
        versions.add(PracticeVersion.draft(key, versions.size() + 1, present.content(), by.author(), at));
    }

    void edit(PracticeContent content, Signatory by) {
        inFlow().orElseThrow(ProblemException::notFound).edit(content, by);
    }

    void abandon(Signatory by) {
        inFlow().orElseThrow(ProblemException::notFound).abandon(by);
    }

    StepTaken take(
            PracticeVersion taken,
            Step step,
            Signatory by,
            String reason,
            Instant at,
            Supplier<List<FieldFault>> missing) {
        StepTaken made = taken.take(step, by, reason, at, missing);
        released = !released().isEmpty();
        return made;
    }

    /** Gives a version back to its writers, whoever's turn it is. */
    StepTaken giveBack(PracticeVersion version, String reason, Author by, Instant at) {
        StepTaken made = version.giveBack(reason, by, at);
        released = !released().isEmpty();
        return made;
    }
}
