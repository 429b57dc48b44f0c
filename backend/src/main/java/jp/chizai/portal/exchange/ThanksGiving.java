package jp.chizai.portal.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.chizai.portal.exchange.events.Thanked;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Thanks (参考になった) for published entries: one a party and entry. */
@Service
public class ThanksGiving {

    private record Given(Party party, boolean illustrative) {}

    private final Entries entries;
    private final Parties parties;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ThanksGiving(Entries entries, Parties parties, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.parties = parties;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Thanks for an entry in the name of the actor's party; to be called inside its scope. Thanking twice is thanking
     * once.
     *
     * @throws ProblemException NOT_FOUND unless the entry is published, OWN_PRACTICE for the party's own
     */
    public ThanksView thank(PracticeId practice, Actor actor) {
        Party party = Party.of(actor);
        entries.requireOther(practice, party);
        if (put(party, practice, actor.author(), clock.instant().truncatedTo(ChronoUnit.MICROS), false)) {
            events.publishEvent(new Thanked(party.tenant(), practice, true, actor.author()));
        }
        return of(practice, actor);
    }

    /**
     * Takes the thanks of the actor's party back, if there are any; to be called inside its scope.
     *
     * @throws ProblemException NOT_FOUND unless the entry is published
     */
    public ThanksView takeBack(PracticeId practice, Actor actor) {
        Party party = Party.of(actor);
        entries.require(practice);
        int gone = jdbc.sql("""
                        delete from practice_thanks
                        where tenant_id = ? and party = ? and practice_tenant = ? and practice_number = ?""")
                .params(party.tenant().number(), party.code(), practice.tenant().number(), practice.number())
                .update();
        if (gone == 1) {
            events.publishEvent(new Thanked(party.tenant(), practice, false, actor.author()));
        }
        return of(practice, actor);
    }

    /** The thanks at an entry; to be called inside any scope. */
    ThanksView of(PracticeId practice, Actor reader) {
        List<Given> given = jdbc.sql("""
                        select party, illustrative from practice_thanks
                        where practice_tenant = ? and practice_number = ? order by made_at, tenant_id, party""")
                .params(practice.tenant().number(), practice.number())
                .query((row, n) -> new Given(Party.parse(row.getString("party")), row.getBoolean("illustrative")))
                .list();
        return new ThanksView(
                given.size(),
                given.stream()
                        .map(thanks ->
                                new ThanksView.ThankingParty(parties.view(thanks.party()), thanks.illustrative()))
                        .toList(),
                given.stream().map(Given::party).anyMatch(Party.of(reader)::equals));
    }

    /** Keeps thanks of the demonstration; to be called inside the scope of the party that thanks. */
    public void loadIllustrative(PracticeId practice, Party party, Author author, Instant at) {
        put(party, practice, author, at, true);
    }

    private boolean put(Party party, PracticeId practice, Author by, Instant at, boolean illustrative) {
        return jdbc.sql("""
                        insert into practice_thanks (tenant_id, party, practice_tenant, practice_number, made_by,
                            made_by_name, role, made_at, illustrative)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                party.tenant().number(),
                                party.code(),
                                practice.tenant().number(),
                                practice.number(),
                                by.username(),
                                by.name(),
                                by.role(),
                                Timestamp.from(at),
                                illustrative)
                        .update()
                == 1;
    }
}
