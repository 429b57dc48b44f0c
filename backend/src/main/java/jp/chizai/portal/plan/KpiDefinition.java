package jp.chizai.portal.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.Amounts;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Frequency;
import jp.chizai.portal.kernel.YearBasis;

/** One version of a KPI's definition as it is stored; {@link Definition} is its meaning. */
@Entity
@Table(name = "kpi_definition")
class KpiDefinition {

    @Embeddable
    record Key(
            @Column(name = "tenant_id") int tenantId,
            @Column(name = "kpi_id") UUID kpiId,
            int number) implements Serializable {}

    @Embeddable
    record StoredTarget(
            Integer fiscalYear, @Column(name = "plan_end") boolean planEnd, BigDecimal value, String note) {

        static StoredTarget of(Target target) {
            Integer year =
                    target.fiscalYear() == null ? null : target.fiscalYear().value();
            return new StoredTarget(year, target.planEnd(), target.value(), target.note());
        }

        Target target() {
            return new Target(
                    fiscalYear == null ? null : new FiscalYear(fiscalYear), planEnd, Amounts.plain(value), note);
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
    @Column(name = "measure_code")
    private List<String> measures = new ArrayList<>();

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
    private List<StoredTarget> targets = new ArrayList<>();

    private String vision;
    private String owner;
    private String source;

    protected KpiDefinition() {}

    KpiDefinition(KpiKey kpi, int number, Definition definition) {
        key = new Key(kpi.tenantId(), kpi.id(), number);
        sentence = definition.sentence();
        nameJa = definition.nameJa();
        nameEn = definition.nameEn();
        qualitative = definition.qualitative();
        stage = definition.stage();
        policy = definition.policy();
        definition.measures().forEach(measure -> measures.add(measure.code()));
        unit = definition.unit();
        decimals = definition.decimals();
        accumulation = definition.accumulation();
        direction = definition.direction();
        frequency = definition.frequency();
        yearBasis = definition.yearBasis();
        if (definition.baseline() != null) {
            baselinePeriod = definition.baseline().period();
            baselineValue = definition.baseline().value();
        }
        definition.targets().forEach(target -> targets.add(StoredTarget.of(target)));
        vision = definition.vision();
        owner = definition.owner();
        source = definition.source();
    }

    int number() {
        return key.number();
    }

    Definition value(Map<String, Measure> catalogue) {
        return new Definition(
                sentence,
                nameJa,
                nameEn,
                qualitative,
                stage,
                policy,
                measures.stream().map(catalogue::get).toList(),
                unit,
                decimals,
                accumulation,
                direction,
                frequency,
                yearBasis,
                baselinePeriod == null ? null : new Baseline(baselinePeriod, Amounts.plain(baselineValue)),
                targets.stream().map(StoredTarget::target).toList(),
                vision,
                owner,
                source);
    }
}
