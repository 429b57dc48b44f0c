package jp.chizai.portal.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.Code;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.review.events.Reminded;
import jp.chizai.portal.tenancy.TenantScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reminds (督促) prefectures that have not submitted their report. */
@Service
public class Reminders {

    public static final int LONGEST_MESSAGE = 1000;

    /** What a reminder came to for one prefecture. */
    @Schema(enumAsRef = true, name = "ReminderOutcome")
    public enum Outcome implements Code {
        REMINDED,
        /** It was reminded of the round on this day already: once a day is enough. */
        REMINDED_TODAY,
        /** It has submitted: there is nothing to remind it of. */
        HANDED_IN
    }

    /** The outcome for one prefecture. */
    @Schema(name = "ReminderSent")
    public record Sent(TenantId tenant, Outcome outcome) {}

    private final Rounds rounds;
    private final RoundProgress progress;
    private final TenantScope scope;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Reminders(
            Rounds rounds,
            RoundProgress progress,
            TenantScope scope,
            BusinessCalendar calendar,
            Clock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.progress = progress;
        this.scope = scope;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Reminds prefectures, each in a transaction of its own; to be called outside any scope. Repeated on the same day,
     * nobody is reminded twice.
     *
     * @param message what is to be said besides; may be null
     * @throws ProblemException NOT_FOUND; ROUND_CLOSED; INVALID_REQUEST
     */
    public List<Sent> send(RoundId round, Collection<TenantId> prefectures, String message, Author by) {
        String words = Texts.stripped(message);
        Texts.faultOfOptional("message", words, LONGEST_MESSAGE).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        return prefectures.stream()
                .map(tenant -> new Sent(tenant, scope.write(tenant, () -> send(round, tenant, words, by))))
                .toList();
    }

    private Outcome send(RoundId roundId, TenantId tenant, String message, Author by) {
        RoundView round = rounds.requireOpen(roundId);
        if (progress.stateOf(tenant, roundId).isHandedIn()) {
            return Outcome.HANDED_IN;
        }
        LocalDate today = calendar.today();
        int sent = jdbc.sql("""
                        insert into reminder (tenant_id, round_id, sent_on, message, sent_by, sent_by_name, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        tenant.number(),
                        roundId.value(),
                        Date.valueOf(today),
                        message,
                        by.username(),
                        by.name(),
                        Timestamp.from(clock.instant()))
                .update();
        if (sent == 0) {
            return Outcome.REMINDED_TODAY;
        }
        events.publishEvent(new Reminded(tenant, round, rounds.deadlineOf(tenant, roundId), message, by));
        return Outcome.REMINDED;
    }
}
