package jp.chizai.portal.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.measurement.Judgement;
import jp.chizai.portal.measurement.Standing;
import jp.chizai.portal.plan.KpiId;

/** What a prefecture says of one KPI in one round (自己検証), and the numbers it was submitted with. */
@Entity
@Table(name = "self_verification")
class SelfVerification {

    @Embeddable
    record Key(int tenantId, UUID roundId, UUID kpiId) implements Serializable {

        static Key of(ReportKey report, KpiId kpi) {
            return new Key(report.tenantId(), report.roundId(), kpi.value());
        }
    }

    @EmbeddedId
    private Key key;

    private boolean released;

    @Enumerated(EnumType.STRING)
    private Rating rating;

    private String happened;
    private String factors;
    private String externalConditions;
    private String cause;
    private String nextAction;

    private Integer definitionNumber;
    private BigDecimal periodValue;
    private Integer judgedYear;
    private BigDecimal value;
    private BigDecimal target;
    private BigDecimal paceDue;
    private BigDecimal attainment;
    private BigDecimal paceRatio;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private Judgement.Rule rule;

    private List<String> missing;

    private String writtenBy;
    private String writtenByName;
    private Instant writtenAt;

    @Version
    private Long version;

    protected SelfVerification() {}

    SelfVerification(Key key) {
        this.key = key;
    }

    void take(Statement statement, Author author, Instant at) {
        rating = statement.rating();
        happened = statement.happened();
        factors = statement.factors();
        externalConditions = statement.externalConditions();
        cause = statement.cause();
        nextAction = statement.nextAction();
        writtenBy = author.username();
        writtenByName = author.name();
        writtenAt = at;
    }

    /** Keeps the numbers it speaks of, and lets bureau and centre read it. */
    void release(Figures figures) {
        definitionNumber = figures.definitionNumber();
        periodValue = figures.periodValue();
        judgedYear = figures.year();
        value = figures.value();
        target = figures.target();
        paceDue = figures.paceDue();
        attainment = figures.attainment();
        paceRatio = figures.paceRatio();
        standing = figures.standing();
        rule = figures.rule();
        missing =
                new ArrayList<>(figures.missing().stream().map(Period::toString).toList());
        released = true;
    }

    /** Takes it back into its prefecture. */
    void withhold() {
        released = false;
    }

    boolean isReleased() {
        return released;
    }

    KpiId kpi() {
        return new KpiId(key.kpiId());
    }

    RoundId round() {
        return new RoundId(key.roundId());
    }

    Statement statement() {
        return new Statement(rating, happened, factors, externalConditions, cause, nextAction);
    }

    /** The numbers it was last submitted with; null if it never was. */
    Figures figures() {
        return definitionNumber == null
                ? null
                : new Figures(
                        definitionNumber,
                        periodValue,
                        judgedYear,
                        value,
                        target,
                        paceDue,
                        attainment,
                        paceRatio,
                        standing,
                        rule,
                        missing.stream().map(Period::parse).toList());
    }

    SelfVerificationView view() {
        return new SelfVerificationView(
                rating,
                happened,
                factors,
                externalConditions,
                cause,
                nextAction,
                writtenBy,
                writtenByName,
                writtenAt,
                Long.toString(version));
    }
}
