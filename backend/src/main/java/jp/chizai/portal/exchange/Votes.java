package jp.chizai.portal.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.exchange.events.Voted;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The yearly vote of the parties on published entries: one a party and entry, open as long as the fiscal year runs. A
 * vote is always one of the running year, so that those of a year that is over stay as they are.
 */
@Service
public class Votes {

    private record Vote(Ballot ballot, String byName, Instant at, long version) {

        /** Its tag tells it from one that was taken back before: both begin with the first version. */
        VoteView.OwnVote view(FiscalYear year) {
            return new VoteView.OwnVote(
                    ballot,
                    byName,
                    "%d-%d-%d".formatted(year.value(), version, ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        }
    }

    private final Entries entries;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Votes(Entries entries, JdbcClient jdbc, BusinessCalendar calendar, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Votes in the name of the actor's party, or changes its vote; to be called inside its scope.
     *
     * @throws ProblemException NOT_FOUND unless the entry is published; OWN_PRACTICE for the party's own; INVALID_REQUEST;
     *     PRECONDITION_FAILED with the vote as it stands if the party voted meanwhile
     */
    public VoteView vote(PracticeId practice, Ballot ballot, Precondition precondition, Actor actor) {
        Party party = Party.of(actor);
        entries.requireOther(practice, party);
        List<FieldFault> faults = ballot.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
        Vote before = requireSeen(practice, party, precondition, actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long next = before == null ? 1 : before.version() + 1;
        if (!put(practice, party, running(), ballot, actor.author(), now, next, false)) {
            throw ProblemException.preconditionFailed(of(practice, actor));
        }
        tell(practice, party, before, ballot, actor);
        return of(practice, actor);
    }

    /**
     * Takes the vote of the actor's party back; to be called inside its scope.
     *
     * @throws ProblemException NOT_FOUND unless the entry is published; PRECONDITION_FAILED as of {@link #vote}
     */
    public VoteView takeBack(PracticeId practice, Precondition precondition, Actor actor) {
        Party party = Party.of(actor);
        entries.require(practice);
        Vote before = requireSeen(practice, party, precondition, actor);
        if (before != null) {
            int gone = jdbc.sql("""
                            delete from practice_vote
                            where tenant_id = ? and party = ? and year = ? and practice_tenant = ?
                            and practice_number = ? and version = ?""")
                    .params(
                            party.tenant().number(),
                            party.code(),
                            running().value(),
                            practice.tenant().number(),
                            practice.number(),
                            before.version())
                    .update();
            if (gone == 0) {
                throw ProblemException.preconditionFailed(of(practice, actor));
            }
            tell(practice, party, before, null, actor);
        }
        return of(practice, actor);
    }

    /** How the running year's vote for an entry stands; to be called inside any scope. */
    VoteView of(PracticeId practice, Actor reader) {
        FiscalYear year = running();
        record Counted(Tally tally, boolean illustrative) {}
        Counted counted = jdbc.sql("""
                        select count(*) as votes, coalesce(sum(innovativeness), 0) as innovativeness,
                            coalesce(sum(potential), 0) as potential,
                            coalesce(sum(replicability), 0) as replicability,
                            coalesce(bool_or(illustrative), false) as illustrative
                        from practice_vote where practice_tenant = ? and practice_number = ? and year = ?""")
                .params(practice.tenant().number(), practice.number(), year.value())
                .query((row, n) -> new Counted(tally(row), row.getBoolean("illustrative")))
                .single();
        return new VoteView(
                year.value(),
                year.lastDay(),
                counted.tally().votes(),
                counted.tally().means(),
                find(practice, Party.of(reader)).map(vote -> vote.view(year)).orElse(null),
                counted.illustrative());
    }

    /** Keeps a vote of the demonstration; to be called inside the scope of the party that votes. */
    public void loadIllustrative(
            PracticeId practice, Party party, FiscalYear year, Ballot ballot, Author author, Instant at) {
        put(practice, party, year, ballot, author, at, 1, true);
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("votes"),
                row.getInt("innovativeness"),
                row.getInt("potential"),
                row.getInt("replicability"));
    }

    private FiscalYear running() {
        return FiscalYear.of(calendar.today());
    }

    /** The vote the caller has seen, or null if there is none. */
    private Vote requireSeen(PracticeId practice, Party party, Precondition precondition, Actor actor) {
        Vote present = find(practice, party).orElse(null);
        String etag = present == null ? null : present.view(running()).etag();
        precondition.verify(etag, of(practice, actor));
        return present;
    }

    private Optional<Vote> find(PracticeId practice, Party party) {
        return jdbc.sql("""
                        select * from practice_vote
                        where tenant_id = ? and party = ? and year = ? and practice_tenant = ?
                        and practice_number = ?""")
                .params(
                        party.tenant().number(),
                        party.code(),
                        running().value(),
                        practice.tenant().number(),
                        practice.number())
                .query((row, n) -> new Vote(
                        new Ballot(row.getInt("innovativeness"), row.getInt("potential"), row.getInt("replicability")),
                        row.getString("made_by_name"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getLong("version")))
                .optional();
    }

    /** Writes the version that follows the one read; false if somebody was faster. */
    private boolean put(
            PracticeId practice,
            Party party,
            FiscalYear year,
            Ballot ballot,
            Author by,
            Instant at,
            long version,
            boolean illustrative) {
        return jdbc.sql("""
                        insert into practice_vote (tenant_id, party, year, practice_tenant, practice_number,
                            innovativeness, potential, replicability, made_by, made_by_name, role, made_at, version,
                            illustrative)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, party, year, practice_tenant, practice_number) do update
                        set innovativeness = excluded.innovativeness, potential = excluded.potential,
                            replicability = excluded.replicability, made_by = excluded.made_by,
                            made_by_name = excluded.made_by_name, role = excluded.role, made_at = excluded.made_at,
                            version = excluded.version, illustrative = excluded.illustrative
                        where practice_vote.version = excluded.version - 1""")
                        .params(
                                party.tenant().number(),
                                party.code(),
                                year.value(),
                                practice.tenant().number(),
                                practice.number(),
                                ballot.innovativeness(),
                                ballot.potential(),
                                ballot.replicability(),
                                by.username(),
                                by.name(),
                                by.role(),
                                Timestamp.from(at),
                                version,
                                illustrative)
                        .update()
                == 1;
    }

    private void tell(PracticeId practice, Party party, Vote before, Ballot after, Actor by) {
        events.publishEvent(new Voted(
                party.tenant(), practice, running(), before == null ? null : before.ballot(), after, by.author()));
    }
}
