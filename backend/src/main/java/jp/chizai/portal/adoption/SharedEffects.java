package jp.chizai.portal.adoption;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import jp.chizai.portal.kernel.Gathering;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.measurement.events.ResultRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers that adopters shared up with the results they are of, in the transaction that records those: however
 * many it records, one question tells whether any of them is of an adoption.
 */
@Component
class SharedEffects {

    private final AdoptionRepository adoptions;
    private final AdoptionReader reader;
    private final SharedAdoptions shared;

    SharedEffects(AdoptionRepository adoptions, AdoptionReader reader, SharedAdoptions shared) {
        this.adoptions = adoptions;
        this.reader = reader;
        this.shared = shared;
    }

    @EventListener
    void on(ResultRecorded recorded) {
        Gathering.ofTransaction(Recorded.class, () -> new Recorded(recorded.tenant()))
                .kpis
                .add(recorded.kpi().value());
    }

    /** The KPIs whose results one transaction records. */
    private final class Recorded implements Gathering {

        private final TenantId tenant;
        private final Set<UUID> kpis = new LinkedHashSet<>();

        Recorded(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            adoptions
                    .withEffectOf(tenant.number(), kpis)
                    .forEach(adoption -> shared.put(reader.shared(tenant, adoption)));
        }
    }
}
