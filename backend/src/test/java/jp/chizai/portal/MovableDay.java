package jp.chizai.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.chizai.portal.kernel.BusinessCalendar;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A day in Japan that stands until it is moved to another one. No clock itself: the portal's own stays the only one. */
public final class MovableDay {

    private volatile LocalDate day;

    public MovableDay(LocalDate day) {
        this.day = day;
    }

    public void moveTo(LocalDate next) {
        day = next;
    }

    /** Puts a portal on such a day: the demonstration's first. */
    @TestConfiguration
    public static class Time {

        @Bean
        MovableDay today() {
            return new MovableDay(LocalDate.of(2021, 10, 15));
        }

        @Bean
        @Primary
        BusinessCalendar movableCalendar(MovableDay today) {
            return BusinessCalendar.of(today.clock());
        }
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
