package jp.chizai.portal.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.chizai.portal.kernel.BusinessCalendar;

/** A day in Japan that stands until it is moved to another one. No clock itself: the portal's own stays the only one. */
final class MovableDay {

    private volatile LocalDate day;

    MovableDay(LocalDate day) {
        this.day = day;
    }

    void moveTo(LocalDate next) {
        day = next;
    }

    /** Tells the beginning of the day. */
    Clock clock() {
        return new Clock() {

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
        };
    }
}
