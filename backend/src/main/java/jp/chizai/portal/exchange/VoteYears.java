package jp.chizai.portal.exchange;

import java.util.List;
import java.util.stream.Stream;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FiscalYear;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.practice.PracticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What came of the votes, year by year. To be called inside any scope. */
@Service
public class VoteYears {

    private final Parties parties;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    VoteYears(Parties parties, JdbcClient jdbc, BusinessCalendar calendar) {
        this.parties = parties;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * The entries that were voted for in a year, as far as they are published still.
     *
     * @param wanted null for the running year
     */
    public VoteYearView of(FiscalYear wanted) {
        FiscalYear running = FiscalYear.of(calendar.today());
        FiscalYear year = wanted == null ? running : wanted;
        return new VoteYearView(
                year.value(),
                year.equals(running),
                year.lastDay(),
                VoteRanking.LEAST_VOTES,
                years(running),
                VoteRanking.of(voted(year)).stream().map(this::view).toList());
    }

    private List<Integer> years(FiscalYear running) {
        List<Integer> voted = jdbc.sql("select distinct year from practice_vote order by year desc")
                .query(Integer.class)
                .list();
        return voted.contains(running.value())
                ? voted
                : Stream.concat(Stream.of(running.value()), voted.stream()).toList();
    }

    /** An entry is marked as illustrative if it is, or if a vote for it is. */
    private List<VoteRanking.Voted> voted(FiscalYear year) {
        return jdbc.sql("""
                        select p.tenant_id, p.number, p.title, count(*) as votes,
                            sum(v.innovativeness) as innovativeness, sum(v.potential) as potential,
                            sum(v.replicability) as replicability,
                            p.illustrative or bool_or(v.illustrative) as illustrative
                        from practice_vote v
                        join published_practice p on p.tenant_id = v.practice_tenant and p.number = v.practice_number
                        where v.year = ? group by p.tenant_id, p.number""")
                .param(year.value())
                .query((row, n) -> new VoteRanking.Voted(
                        new Entry(
                                new PracticeId(new TenantId(row.getInt("tenant_id")), row.getInt("number")),
                                row.getString("title"),
                                row.getBoolean("illustrative")),
                        Votes.tally(row)))
                .list();
    }

    private VoteYearView.RankedPractice view(VoteRanking.Placed placed) {
        Entry entry = placed.voted().entry();
        return new VoteYearView.RankedPractice(
                placed.rank(),
                entry.id(),
                entry.title(),
                parties.view(entry.id().tenant()),
                placed.voted().tally().votes(),
                placed.voted().tally().means(),
                placed.tie(),
                entry.illustrative());
    }
}
