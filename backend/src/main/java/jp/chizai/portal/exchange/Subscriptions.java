package jp.chizai.portal.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The searches people keep. Every method must be called inside the scope of the person's party. */
@Service
public class Subscriptions {

    public static final int LONGEST_NAME = 60;

    /** As many as there are slots in the database. */
    public static final int MOST = 20;

    /** A kept search and whose it is. */
    record Subscription(TenantId home, String username, SubscriptionView kept) {}

    private final JdbcClient jdbc;
    private final CriteriaFaults faults;
    private final JsonMapper json;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, CriteriaFaults faults, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.faults = faults;
        this.json = json;
        this.clock = clock;
    }

    /** The person's own, the oldest first. */
    public List<SubscriptionView> of(Actor actor) {
        Party home = Party.of(actor);
        return ofTenant(home.tenant()).stream()
                .filter(subscription -> subscription.username().equals(actor.username()))
                .map(Subscription::kept)
                .toList();
    }

    /**
     * Keeps a search.
     *
     * @throws ProblemException INVALID_REQUEST without a name, with one the person uses already, or with criteria no entry
     *     can meet; TOO_MANY_SUBSCRIPTIONS
     */
    public SubscriptionView add(Actor actor, String name, SearchCriteria criteria) {
        String given = Texts.stripped(name);
        List<FieldFault> wrong = new ArrayList<>(faults.of(criteria));
        Texts.faultOf("name", given, LONGEST_NAME).ifPresent(wrong::add);
        List<SubscriptionView> present = of(actor);
        if (present.stream().anyMatch(kept -> kept.name().equals(given))) {
            wrong.add(FieldFault.of("name", "field.name-taken"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong.toArray(FieldFault[]::new));
        }
        if (present.size() >= MOST) {
            throw new ProblemException(Problem.TOO_MANY_SUBSCRIPTIONS);
        }
        SubscriptionView kept = new SubscriptionView(
                UUID.randomUUID(), given, criteria, clock.instant().truncatedTo(ChronoUnit.MICROS));
        insert(actor, kept);
        return kept;
    }

    /** @throws ProblemException NOT_FOUND unless it is the person's own */
    public void remove(Actor actor, UUID id) {
        int gone = jdbc.sql("delete from practice_subscription where tenant_id = ? and username = ? and id = ?")
                .params(Party.of(actor).tenant().number(), actor.username(), id)
                .update();
        if (gone == 0) {
            throw ProblemException.notFound();
        }
    }

    /** Everybody's of a tenant, the oldest first. */
    List<Subscription> ofTenant(TenantId home) {
        return jdbc.sql("""
                        select id, username, name, criteria, made_at from practice_subscription
                        where tenant_id = ? order by made_at, id""")
                .param(home.number())
                .query((row, n) -> new Subscription(
                        home,
                        row.getString("username"),
                        new SubscriptionView(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                json.readValue(row.getString("criteria"), SearchCriteria.class),
                                row.getTimestamp("made_at").toInstant())))
                .list();
    }

    /** Of two at once for the last slot, or with one name, the database lets one through. */
    private void insert(Actor actor, SubscriptionView kept) {
        jdbc.sql("""
                        insert into practice_subscription (tenant_id, id, username, slot, name, criteria, made_at)
                        select :tenant, :id, :username, min(slot), :name, :criteria::jsonb, :at
                        from generate_series(1, :most) as slot where slot not in (
                            select taken.slot from practice_subscription taken
                            where taken.tenant_id = :tenant and taken.username = :username)""")
                .param("tenant", Party.of(actor).tenant().number())
                .param("id", kept.id())
                .param("username", actor.username())
                .param("name", kept.name())
                .param("criteria", json.writeValueAsString(kept.criteria()))
                .param("at", Timestamp.from(kept.madeAt()))
                .param("most", MOST)
                .update();
    }
}
