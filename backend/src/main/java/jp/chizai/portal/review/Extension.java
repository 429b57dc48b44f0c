package jp.chizai.portal.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;

/** A prefecture's request for more time in a round. */
@Entity
@Table(name = "extension")
class Extension {

    @Embeddable
    record Key(int tenantId, UUID roundId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private LocalDate until;
    private String reason;
    private String askedBy;
    private String askedByName;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private String answer;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    @Version
    private Long version;

    protected Extension() {}

    /** The first request of a prefecture in a round, or the next one after {@code last}. */
    Extension(TenantId tenant, RoundId round, Extension last) {
        this.key = new Key(tenant.number(), round.value(), last == null ? 1 : last.key.number() + 1);
        this.state = ExtensionState.ASKED;
    }

    boolean isDecided() {
        return state != ExtensionState.ASKED;
    }

    /** Asks; asked again before it is decided, it asks for the new day only. */
    void ask(LocalDate until, String reason, Author by, Instant at) {
        this.until = until;
        this.reason = reason;
        this.askedBy = by.username();
        this.askedByName = by.name();
        this.askedAt = at;
    }

    /**
     * Grants or refuses it.
     *
     * @param answer needed to refuse; null where none is given
     * @throws ProblemException CONFLICT if it was decided before; INVALID_REQUEST without an answer where one is needed
     */
    void decide(boolean granted, String answer, Author by, Instant at) {
        if (isDecided()) {
            throw new ProblemException(Problem.CONFLICT, FieldFault.of("granted", "field.already-decided"));
        }
        if (!granted && answer == null) {
            throw ProblemException.invalid(FieldFault.of("answer", "field.answer-to-refuse"));
        }
        this.state = granted ? ExtensionState.GRANTED : ExtensionState.REFUSED;
        this.answer = answer;
        this.decidedBy = by.username();
        this.decidedByName = by.name();
        this.decidedAt = at;
    }

    TenantId tenant() {
        return new TenantId(key.tenantId());
    }

    UUID round() {
        return key.roundId();
    }

    ExtensionView view() {
        return new ExtensionView(
                until,
                reason,
                askedByName,
                askedAt,
                state,
                answer,
                decidedByName,
                decidedAt,
                key.number() + "-" + version);
    }
}
