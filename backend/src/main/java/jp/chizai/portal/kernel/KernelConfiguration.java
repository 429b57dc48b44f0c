package jp.chizai.portal.kernel;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    /** Real time: for audit entries and sessions. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** {@code portal.business-date} fixes the business date; without it, it is today in Japan. */
    @Bean
    BusinessCalendar businessCalendar(Clock clock, @Value("${portal.business-date:#{null}}") LocalDate fixed) {
        return fixed == null ? BusinessCalendar.of(clock) : BusinessCalendar.fixedOn(fixed);
    }
}
