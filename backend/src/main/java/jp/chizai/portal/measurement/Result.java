package jp.chizai.portal.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Period;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.plan.KpiId;

/** The result of a KPI for one period. Recording and correcting it yields the entry of its history. */
@Entity
@Table(name = "result")
class Result {

    @Embeddable
    record Key(int tenantId, UUID kpiId, String period) implements Serializable {

        static Key of(TenantId tenant, KpiId kpi, Period period) {
            return new Key(tenant.number(), kpi.value(), period.toString());
        }
    }

    @EmbeddedId
    private Key key;

    private int fiscalYear;

    @Column(name = "value")
    private BigDecimal amount;

    private String note;
    private boolean illustrative;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;

    @Version
    private Long version;

    protected Result() {}

    Result(Key key, Period period) {
        this.key = key;
        this.fiscalYear = period.year().value();
    }

    /** Takes the entry as the present result and answers what changed. */
    ResultChange take(Entry entry, Author author, boolean illustrative, Instant at) {
        ResultChange change = new ResultChange(
                new ResultChange.Key(key.tenantId(), key.kpiId(), key.period(), version == null ? 0 : version + 1),
                amount,
                entry.value(),
                note,
                entry.note(),
                illustrative,
                author,
                at);
        this.amount = entry.value();
        this.note = entry.note();
        this.illustrative = illustrative;
        this.recordedBy = author.username();
        this.recordedByName = author.name();
        this.recordedAt = at;
        return change;
    }

    ResultView view() {
        return new ResultView(
                Period.parse(key.period()),
                Amounts.plain(amount),
                note,
                illustrative,
                recordedBy,
                recordedByName,
                recordedAt,
                Long.toString(version));
    }
}
