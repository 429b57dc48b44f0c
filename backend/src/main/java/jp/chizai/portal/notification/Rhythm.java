package jp.chizai.portal.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import jp.chizai.portal.kernel.BusinessCalendar;
import jp.chizai.portal.kernel.BusinessDays;
import jp.chizai.portal.kernel.Code;

/** How often somebody is told by mail. */
@Schema(enumAsRef = true)
public enum Rhythm implements Code {
    /** In the morning of every business day. */
    DAILY,
    /** In the morning of each week's first business day. */
    WEEKLY,
    NEVER;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** When mail was due last: at or before {@code now}; empty for whoever wants none. */
    Optional<Instant> lastDue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BusinessCalendar.ZONE);
        return switch (this) {
            case NEVER -> Optional.empty();
            case DAILY -> Optional.of(latest(today, now));
            case WEEKLY -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                Instant thisWeek = morning(BusinessDays.onOrAfter(monday));
                yield Optional.of(
                        thisWeek.isAfter(now) ? morning(BusinessDays.onOrAfter(monday.minusWeeks(1))) : thisWeek);
            }
        };
    }

    private static Instant latest(LocalDate today, Instant now) {
        LocalDate day = today;
        while (!BusinessDays.includes(day) || morning(day).isAfter(now)) {
            day = day.minusDays(1);
        }
        return morning(day);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(BusinessCalendar.ZONE).toInstant();
    }
}
