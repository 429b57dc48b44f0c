package jp.chizai.portal.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.chizai.portal.http.RequestId;
import jp.chizai.portal.kernel.Audited;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.Change;
import jp.chizai.portal.kernel.Gathering;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects the changes of a transaction and appends them to their tenant's chain just before it commits: all of them at
 * once, and others wait at the chain's head no longer than a commit takes.
 */
@Component
class TrailWriter {

    private final Chains chains;
    private final EntityManager entities;
    private final JsonMapper json;
    private final Clock clock;

    TrailWriter(Chains chains, EntityManager entities, JsonMapper json, Clock clock) {
        this.chains = chains;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(Audited event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change outside a transaction: " + event.getClass());
        }
        pending(event.tenant()).add(event);
    }

    private Pending pending(TenantId tenant) {
        return Gathering.ofTransaction(Pending.class, () -> new Pending(tenant));
    }

    private record Made(Change change, String from, String to, boolean released) {}

    /** The changes of one transaction, which is one tenant's. */
    private final class Pending implements Gathering {

        private final TenantId tenant;
        private final List<Made> changes = new ArrayList<>();
        private boolean appended;

        Pending(TenantId tenant) {
            this.tenant = tenant;
        }

        void add(Audited event) {
            if (appended || !event.tenant().equals(tenant)) {
                throw new IllegalStateException("too late, or in another tenant's transaction: " + event.getClass());
            }
            Change change = event.change();
            changes.add(new Made(
                    change,
                    json.writeValueAsString(change.from()),
                    json.writeValueAsString(change.to()),
                    !event.isDraft()));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            appended = true;
            // What still waits to be written may wait for others: nobody does so while holding the head.
            entities.flush();
            chains.append(tenant, this::entries);
        }

        private List<Entry> entries(long last) {
            // What the database keeps, so that the seal is over what will be read.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            String request = RequestId.current().orElse(null);
            List<Entry> entries = new ArrayList<>(changes.size());
            for (Made made : changes) {
                Change change = made.change();
                Author by = change.by();
                entries.add(new Entry(
                        tenant.number(),
                        last + entries.size() + 1,
                        now,
                        by.username(),
                        by.name(),
                        by.role(),
                        change.action(),
                        change.subject(),
                        change.kpi(),
                        made.from(),
                        made.to(),
                        change.reason(),
                        request,
                        made.released()));
            }
            return entries;
        }
    }
}
