package jp.chizai.portal.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.chizai.portal.flow.Duties;
import jp.chizai.portal.identity.Actor;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The reports that wait for somebody's step, over all tenants the scope shows. To be called inside a scope. */
@Service
public class WaitingReports {

    private final RoundRepository rounds;
    private final ReportRepository reports;
    private final Duties duties;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;

    WaitingReports(
            RoundRepository rounds,
            ReportRepository reports,
            Duties duties,
            BusinessCalendar calendar,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.reports = reports;
        this.duties = duties;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** What waits for {@code actor}, the earliest deadline first: what they can take further, or have to revise. */
    public List<Waiting> of(Actor actor) {
        Map<RoundId, RoundView> open = rounds.all().stream()
                .map(Round::view)
                .filter(round -> round.state() == RoundState.OPEN)
                .collect(Collectors.toMap(RoundView::id, Function.identity()));
        if (open.isEmpty()) {
            return List.of();
        }
        Map<ReportKey, LocalDate> extended = extended();
        return reports.ofRounds(open.keySet().stream().map(RoundId::value).toList()).stream()
                .map(report -> waiting(report, open, extended, actor))
                .filter(waiting -> waiting.state().waitsFor(waiting.possible()))
                .sorted(Comparator.comparing(Waiting::deadline)
                        .thenComparing(Waiting::since)
                        .thenComparing(Waiting::tenant))
                .toList();
    }

    private Waiting waiting(
            Report report, Map<RoundId, RoundView> rounds, Map<ReportKey, LocalDate> extended, Actor actor) {
        TenantId tenant = report.tenant();
        RoundView round = rounds.get(report.round());
        LocalDate until = extended.getOrDefault(ReportKey.of(tenant, round.id()), round.deadline());
        LocalDate deadline = until.isAfter(round.deadline()) ? until : round.deadline();
        return new Waiting(
                tenant,
                round,
                report.state(),
                report.submission().possible(duties.of(actor, tenant)),
                report.writtenAt(),
                deadline,
                deadline.isBefore(calendar.today()),
                report.state().isOpen() ? null : Long.toString(report.version()));
    }

    private Map<ReportKey, LocalDate> extended() {
        return jdbc
                .sql("""
                        select tenant_id, round_id, max(until) as until from extension
                        where state = 'GRANTED' group by tenant_id, round_id""")
                .query((row, n) -> Map.entry(
                        new ReportKey(row.getInt("tenant_id"), row.getObject("round_id", UUID.class)),
                        row.getObject("until", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
