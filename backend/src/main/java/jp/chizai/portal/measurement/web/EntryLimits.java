package jp.chizai.portal.measurement.web;

import jp.chizai.portal.http.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What may be larger than a form: many results at once. */
@Configuration(proxyBeanMethods = false)
class EntryLimits {

    @Bean
    BodyLimit limitOfResults() {
        return new BodyLimit("/api/tenants/{code}/plans/{plan}/results", DataSize.ofMegabytes(2));
    }
}
