package jp.chizai.portal.measurement.web;

import jp.chizai.portal.http.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What may be larger than a form: many results at once, and files. */
@Configuration(proxyBeanMethods = false)
class EntryLimits {

    @Bean
    BodyLimit limitOfResults() {
        return new BodyLimit("/api/tenants/{code}/plans/{plan}/results", DataSize.ofMegabytes(2));
    }

    @Bean
    BodyLimit limitOfImports() {
        return new BodyLimit("/api/tenants/{code}/plans/{plan}/imports", DataSize.ofMegabytes(5));
    }

    @Bean
    BodyLimit limitOfEvidence() {
        return new BodyLimit("/api/tenants/{code}/kpis/{kpiId}/evidence", DataSize.ofMegabytes(10));
    }
}
