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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.chizai.portal.kernel.TenantId;

/** A KPI with all versions of its definition; the last one is in force. */
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

    @Enumerated(EnumType.STRING)
    private Declaration.Kind declarationKind;

    private String declarationReason;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", insertable = false, updatable = false)
    @JoinColumn(name = "kpi_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("key.number")
    private List<KpiDefinition> definitions = new ArrayList<>();

    @Version
    private Long version;

    protected Kpi() {}

    /** A KPI that is in force from the beginning, as the published plans have them. */
    static Kpi inForce(TenantId tenant, NewKpi kpi) {
        Kpi made = new Kpi();
        made.key = KpiKey.of(tenant, KpiId.random());
        made.plan = kpi.plan().value();
        made.code = kpi.code();
        made.kind = kpi.kind();
        made.illustrative = kpi.illustrative();
        if (kpi.declaration() != null) {
            made.declarationKind = kpi.declaration().kind();
            made.declarationReason = kpi.declaration().reason();
        }
        made.definitions.add(new KpiDefinition(made.key, 1, kpi.definition()));
        return made;
    }

    KpiView view(Map<String, Measure> measures) {
        KpiDefinition inForce = definitions.get(definitions.size() - 1);
        return new KpiView(
                new TenantId(key.tenantId()),
                new KpiId(key.id()),
                new PlanId(plan),
                code,
                kind,
                illustrative,
                inForce.number(),
                inForce.value(measures),
                declarationKind == null ? null : new Declaration(declarationKind, declarationReason),
                version);
    }
}
