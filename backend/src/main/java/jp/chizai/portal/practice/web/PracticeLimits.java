package jp.chizai.portal.practice.web;

import jp.chizai.portal.http.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** What may be larger than a form: eight sections of an entry, and its files. */
@Configuration(proxyBeanMethods = false)
class PracticeLimits {

    @Bean
    BodyLimit limitOfPracticeDrafts() {
        return new BodyLimit("/api/tenants/{code}/practices/{practice}/draft", DataSize.ofKilobytes(256));
    }

    @Bean
    BodyLimit limitOfPracticeFiles() {
        return new BodyLimit("/api/tenants/{code}/practices/{practice}/files", DataSize.ofMegabytes(10));
    }
}
