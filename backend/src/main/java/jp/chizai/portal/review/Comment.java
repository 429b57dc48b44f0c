package jp.chizai.portal.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.plan.KpiId;
import org.springframework.data.domain.Persistable;

/** What somebody said at an item of a report; written once, never changed. */
@Entity
@Table(name = "comment")
class Comment implements Persistable<Comment.Key> {

    @Embeddable
    record Key(int tenantId, UUID roundId, UUID kpiId, UUID id) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private CommentKind kind;

    private UUID answers;
    private String text;
    private String madeBy;
    private String madeByName;
    private String role;
    private Instant madeAt;

    protected Comment() {}

    Comment(SelfVerification.Key item, NewComment said, Author author, Instant at) {
        key = new Key(item.tenantId(), item.roundId(), item.kpiId(), UUID.randomUUID());
        kind = said.kind();
        answers = said.answers();
        text = said.text();
        madeBy = author.username();
        madeByName = author.name();
        role = author.role();
        madeAt = at;
    }

    CommentView view() {
        return new CommentView(key.id(), new KpiId(key.kpiId()), kind, answers, text, madeBy, madeByName, role, madeAt);
    }

    @Override
    public Key getId() {
        return key;
    }

    /** It is only ever inserted: no look-up before. */
    @Override
    public boolean isNew() {
        return true;
    }
}
