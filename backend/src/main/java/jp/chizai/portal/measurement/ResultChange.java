package jp.chizai.portal.measurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import org.springframework.data.domain.Persistable;

/** One entry of a result's history; written once with the change it tells of. */
@Entity
@Table(name = "result_change")
class ResultChange implements Persistable<ResultChange.Key> {

    @Embeddable
    record Key(int tenantId, UUID kpiId, String period, long number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private BigDecimal valueFrom;
    private BigDecimal valueTo;
    private String noteFrom;
    private String noteTo;
    private boolean illustrative;
    private String madeBy;
    private String madeByName;
    private String role;
    private Instant madeAt;

    protected ResultChange() {}

    ResultChange(
            Key key,
            BigDecimal valueFrom,
            BigDecimal valueTo,
            String noteFrom,
            String noteTo,
            boolean illustrative,
            Author author,
            Instant madeAt) {
        this.key = key;
        this.valueFrom = valueFrom;
        this.valueTo = valueTo;
        this.noteFrom = noteFrom;
        this.noteTo = noteTo;
        this.illustrative = illustrative;
        this.madeBy = author.username();
        this.madeByName = author.name();
        this.role = author.role();
        this.madeAt = madeAt;
    }

    ChangeView view() {
        return new ChangeView(
                Period.parse(key.period()),
                madeAt,
                madeBy,
                madeByName,
                role,
                Amounts.plain(valueFrom),
                Amounts.plain(valueTo),
                noteFrom,
                noteTo,
                illustrative);
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
