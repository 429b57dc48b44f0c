package jp.chizai.portal.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.chizai.portal.kernel.BusinessCalendar;

/** A clock that stands at the beginning of a day in Japan until it is moved to another one. */
final class MovableClock extends Clock {

    private volatile LocalDate day;

    MovableClock(LocalDate day) {
        this.day = day;
    }

    void moveTo(LocalDate next) {
        day = next;
    }

    @Override
    public Instant instant() {
        return day.atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return BusinessCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
