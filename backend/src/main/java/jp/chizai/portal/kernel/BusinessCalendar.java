package jp.chizai.portal.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The business date: the day by which pace, deadlines and overdue reports are judged. It is kept apart from the real
 * time of audit entries and tokens, so that a demonstration or a test can stand on a fixed day.
 */
public final class BusinessCalendar {

    /** All offices that use the portal keep Japanese time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Clock clock;
    private final boolean fixed;

    private BusinessCalendar(Clock clock, boolean fixed) {
        this.clock = clock;
        this.fixed = fixed;
    }

    /** The calendar whose today is the day of {@code clock} in Japan. */
    public static BusinessCalendar of(Clock clock) {
        return new BusinessCalendar(clock.withZone(ZONE), false);
    }

    /** The calendar that stands still on {@code day}. */
    public static BusinessCalendar fixedOn(LocalDate day) {
        return new BusinessCalendar(Clock.fixed(day.atStartOfDay(ZONE).toInstant(), ZONE), true);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the date stands still: the screens say so. */
    public boolean isFixed() {
        return fixed;
    }
}
