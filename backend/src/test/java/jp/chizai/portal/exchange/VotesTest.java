package jp.chizai.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import jp.chizai.portal.Overtaking;
import jp.chizai.portal.exchange.VoteYearView.RankedPractice;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.Problem;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vote of fiscal year 2021, which runs: the business date is 15 October 2021. */
class VotesTest extends ExchangeScenario {

    private static final Ballot GOOD = new Ballot(4, 3, 5);
    private static final Ballot BETTER = new Ballot(5, 4, 5);

    @Autowired
    private Votes votes;

    @Autowired
    private VoteYears years;

    @Autowired
    private Overtaking overtaking;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPartyVotesOnceAndChangesItsVote() {
        VoteView first = vote(APPROVER, GOOD, Precondition.absent());
        assertThat(first.votes()).isEqualTo(1);
        assertThat(first.means().overall()).isEqualByComparingTo("4");
        assertThat(first.closesOn()).hasToString("2022-03-31");

        assertThat(refused(() -> vote(APPROVER, BETTER, Precondition.absent())).problem())
                .isEqualTo(Problem.PRECONDITION_FAILED);
        VoteView changed =
                vote(APPROVER, BETTER, Precondition.matches(first.own().etag()));
        assertThat(changed.votes()).isEqualTo(1);
        assertThat(changed.own().ballot()).isEqualTo(BETTER);
    }

    @Test
    void ofTwoAtOnceTheSecondIsShownTheVoteThatStands() throws Exception {
        ProblemException late = catchThrowableOfType(
                ProblemException.class,
                () -> overtaking.of(
                        TOTTORI,
                        () -> votes.vote(entry, GOOD, Precondition.absent(), APPROVER),
                        () -> vote(APPROVER, BETTER, Precondition.absent())));

        assertThat(late.problem()).isEqualTo(Problem.PRECONDITION_FAILED);
        assertThat(late.current())
                .isInstanceOfSatisfying(
                        VoteView.class,
                        standing -> assertThat(standing.own().ballot()).isEqualTo(GOOD));
    }

    @Test
    void theDatabaseTakesOneVoteAPartyAndEntryInAYearAndNoneForOnesOwn() {
        as(APPROVER, () -> insert(TOTTORI, 2021));
        as(APPROVER, () -> insert(TOTTORI, 2019));

        assertThatThrownBy(() -> as(APPROVER, () -> insert(TOTTORI, 2021))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> as(FUKUI_APPROVER, () -> insert(AUTHOR, 2021)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void aVoteIsTakenBackByWhoeverHasSeenIt() {
        VoteView cast = vote(APPROVER, GOOD, Precondition.absent());

        assertThat(refused(() -> takeBack(APPROVER, Precondition.matches("2021-9")))
                        .problem())
                .isEqualTo(Problem.PRECONDITION_FAILED);
        VoteView left = takeBack(APPROVER, Precondition.matches(cast.own().etag()));
        assertThat(left.votes()).isZero();
        assertThat(left.means()).isNull();
        assertThat(left.own()).isNull();
    }

    @Test
    void aVoteThatIsCastAnewIsNotTakenForTheOneBefore() {
        String before =
                vote(APPROVER, new Ballot(5, 4, 3), Precondition.absent()).own().etag();
        takeBack(APPROVER, Precondition.matches(before));
        vote(APPROVER, new Ballot(1, 1, 1), Precondition.absent());

        assertThat(refused(() -> vote(APPROVER, new Ballot(5, 4, 3), Precondition.matches(before)))
                        .problem())
                .isEqualTo(Problem.PRECONDITION_FAILED);
    }

    @Test
    void nobodyVotesForTheirOwn() {
        assertThat(refused(() -> vote(FUKUI_APPROVER, GOOD, Precondition.absent()))
                        .problem())
                .isEqualTo(Problem.OWN_PRACTICE);
        assertThat(seenBy(FUKUI_APPROVER).possible().vote()).isFalse();
    }

    @Test
    void forAPrefectureItsApproverVotes() {
        assertThat(seenBy(APPROVER).possible().vote()).isTrue();
        assertThat(seenBy(BUREAU).possible().vote()).isTrue();
        assertThat(seenBy(COORDINATOR).possible().vote()).isTrue();
        assertThat(seenBy(EDITOR).possible().vote()).isFalse();
    }

    @Test
    void eachCriterionHasOneToFivePoints() {
        assertThat(refused(() -> vote(APPROVER, new Ballot(0, 3, 6), Precondition.absent()))
                        .faults())
                .containsExactly(
                        FieldFault.of("innovativeness", "field.too-small", 1),
                        FieldFault.of("replicability", "field.too-large", 5));
    }

    @Test
    void aYearThatIsOverStaysAsItIs() {
        FiscalYear over = new FiscalYear(2020);
        as(APPROVER, () -> {
            votes.loadIllustrative(entry, Party.of(APPROVER), over, GOOD, Author.PORTAL, Instant.EPOCH);
            return null;
        });
        vote(APPROVER, BETTER, Precondition.absent());

        RankedPractice then = ranked(over);
        assertThat(then.means().innovativeness()).isEqualByComparingTo("4");
        assertThat(read(VIEWER, () -> years.of(over)).open()).isFalse();
        assertThat(ranked(null).means().innovativeness()).isEqualByComparingTo("5");
        assertThat(read(VIEWER, () -> years.of(null)).open()).isTrue();
        assertThat(read(VIEWER, () -> years.of(null)).years()).startsWith(2021, 2020);
    }

    @Test
    void withThreeVotesAnEntryHasARankAndOneThatWasWithdrawnIsNotListed() {
        vote(APPROVER, GOOD, Precondition.absent());
        vote(BUREAU, GOOD, Precondition.absent());
        assertThat(ranked(null).rank()).isNull();
        vote(COORDINATOR, GOOD, Precondition.absent());
        assertThat(ranked(null).rank()).isPositive();

        given.withdraw(entry);
        assertThat(read(VIEWER, () -> years.of(null)).entries())
                .extracting(RankedPractice::practice)
                .doesNotContain(entry);
    }

    private int insert(TenantId tenant, int year) {
        return jdbc.sql("""
                        insert into practice_vote (tenant_id, party, year, practice_tenant, practice_number,
                            innovativeness, potential, replicability, made_by, made_by_name, role, made_at, version,
                            illustrative)
                        values (?, ?, ?, 18, ?, 1, 1, 1, 'x', 'x', 'approver', now(), 1, false)""")
                .params(tenant.number(), tenant.code(), year, entry.number())
                .update();
    }

    private VoteView vote(Actor actor, Ballot ballot, Precondition precondition) {
        return as(actor, () -> votes.vote(entry, ballot, precondition, actor));
    }

    private VoteView takeBack(Actor actor, Precondition precondition) {
        return as(actor, () -> votes.takeBack(entry, precondition, actor));
    }

    /** The entry in the vote of a year. */
    private RankedPractice ranked(FiscalYear year) {
        return read(VIEWER, () -> years.of(year)).entries().stream()
                .filter(placed -> placed.practice().equals(entry))
                .findFirst()
                .orElseThrow();
    }
}
