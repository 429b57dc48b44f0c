package jp.chizai.portal.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and verifies the trail of a tenant. Every method must be called inside a scope that shows the tenant's rows: its
 * own shows all, anybody else's leaves out what was written into drafts.
 */
@Service
public class Trail {

    private final Chains chains;
    private final ObjectReader fields;

    Trail(Chains chains, JsonMapper json) {
        this.chains = chains;
        // A value reads as it was written: 1.50 stays 1.50.
        this.fields = json.readerFor(new TypeReference<Map<String, Object>>() {})
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * A page of the trail, the latest entry first.
     *
     * @param kpi only what belongs to this KPI; null for everything
     * @param before only what has a lower number
     * @param limit at most how many entries
     */
    public TrailPage page(TenantId tenant, UUID kpi, long before, int limit) {
        List<Chains.Sealed> found = chains.before(tenant, kpi, before, limit + 1);
        boolean more = found.size() > limit;
        List<TrailEntry> entries = found.stream().limit(limit).map(this::view).toList();
        return new TrailPage(entries, more ? entries.get(limit - 1).number() : null);
    }

    /** Follows the chain from its first entry to its head. Only inside the tenant's own scope: every link is needed. */
    public Verification verify(TenantId tenant) {
        Chains.End end = chains.end(tenant);
        long head = end.head().number();
        long number = 0;
        byte[] last = Seal.NONE;
        while (number < head) {
            List<Chains.Sealed> batch = chains.after(tenant, number);
            for (Chains.Sealed next : batch) {
                if (number == head) {
                    break; // appended since the head was read
                }
                if (next.entry().number() != number + 1 || !Arrays.equals(next.hash(), Seal.of(last, next.entry()))) {
                    return broken(number + 1, end);
                }
                number++;
                last = next.hash();
            }
            if (batch.isEmpty()) {
                return broken(number + 1, end);
            }
        }
        if (!Arrays.equals(last, end.head().hash())) {
            return broken(head, end);
        }
        return end.highest() > head
                ? broken(head + 1, end)
                : new Verification(head, true, null, HexFormat.of().formatHex(last));
    }

    private static Verification broken(long at, Chains.End end) {
        return new Verification(
                end.head().number(),
                false,
                at,
                HexFormat.of().formatHex(end.head().hash()));
    }

    private TrailEntry view(Chains.Sealed sealed) {
        Entry entry = sealed.entry();
        return new TrailEntry(
                entry.number(),
                entry.at(),
                entry.by(),
                entry.byName(),
                entry.role(),
                entry.action(),
                entry.subject(),
                entry.kpi(),
                fields.readValue(entry.from()),
                fields.readValue(entry.to()),
                entry.reason(),
                entry.requestId(),
                HexFormat.of().formatHex(sealed.hash()));
    }
}
