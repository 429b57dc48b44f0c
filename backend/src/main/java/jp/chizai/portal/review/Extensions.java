package jp.chizai.portal.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.chizai.portal.http.Precondition;
import jp.chizai.portal.kernel.Author;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.FieldFault;
import jp.chizai.portal.kernel.ProblemException;
import jp.chizai.portal.kernel.TenantId;
import jp.chizai.portal.kernel.Texts;
import jp.chizai.portal.review.events.ExtensionDecided;
import jp.chizai.portal.review.events.ExtensionRequested;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** More time in a round (延長): asked for by a prefecture, decided by the centre. To be called inside its scope. */
@Service
public class Extensions {

    public static final int LONGEST_REASON = 2000;

    private final ExtensionRepository extensions;
    private final Rounds rounds;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Extensions(
            ExtensionRepository extensions,
            Rounds rounds,
            BusinessCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.extensions = extensions;
        this.rounds = rounds;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** What the prefecture asked for last; empty if it never did. */
    public Optional<ExtensionView> last(TenantId tenant, RoundId round) {
        return extensions.last(tenant.number(), round.value()).map(Extension::view);
    }

    /**
     * Asks for more time. Asked again before the first request is decided, the new one takes its place.
     *
     * @throws ProblemException NOT_FOUND; ROUND_CLOSED; INVALID_REQUEST unless the day is a business day, to come, and
     *     later than the deadline there is
     */
    public ExtensionView ask(TenantId tenant, RoundId roundId, LocalDate until, String reason, Author by) {
        RoundView round = rounds.requireOpen(roundId);
        String why = Texts.stripped(reason);
        List<FieldFault> faults = new ArrayList<>();
        Texts.faultOf("reason", why, LONGEST_REASON).ifPresent(faults::add);
        LocalDate deadline = rounds.deadlineOf(tenant, roundId);
        Deadlines.fault("until", until, calendar.today()).ifPresentOrElse(faults::add, () -> {
            if (!until.isAfter(deadline)) {
                faults.add(FieldFault.of("until", "field.not-after-deadline", deadline.toString()));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.toArray(FieldFault[]::new));
        }
        Extension last = extensions.last(tenant.number(), roundId.value()).orElse(null);
        ExtensionView before = last == null || last.isDecided() ? null : last.view();
        Extension extension = before == null ? new Extension(tenant, roundId, last) : last;
        extension.ask(until, why, by, now());
        ExtensionView asked = extensions.saveAndFlush(extension).view();
        events.publishEvent(new ExtensionRequested(tenant, round, before, asked, by));
        return asked;
    }

    /**
     * Grants or refuses what the prefecture asked for.
     *
     * @param precondition on the request, so that no other one is decided than was read
     * @param answer needed to refuse
     * @throws ProblemException NOT_FOUND; ROUND_CLOSED; PRECONDITION_FAILED; CONFLICT if it is decided; INVALID_REQUEST
     */
    public ExtensionView decide(
            TenantId tenant, RoundId roundId, boolean granted, String answer, Author by, Precondition precondition) {
        RoundView round = rounds.requireOpen(roundId);
        Extension extension = extensions.last(tenant.number(), roundId.value()).orElseThrow(ProblemException::notFound);
        ExtensionView asked = extension.view();
        precondition.verify(asked.etag(), asked);
        String words = Texts.stripped(answer);
        Texts.faultOfOptional("answer", words, LONGEST_REASON).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        extension.decide(granted, words, by, now());
        ExtensionView decided = extensions.saveAndFlush(extension).view();
        events.publishEvent(new ExtensionDecided(tenant, round, decided, by));
        return decided;
    }

    /** What the database keeps: an answer must not tell more digits than the next read does. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
