package jp.chizai.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Refuses a production start that lacks a setting, before anything is connected to. */
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> REQUIRED = List.of(
            "spring.datasource.url",
            "spring.datasource.password",
            "spring.flyway.password",
            "portal.database.bureau.password",
            "portal.database.oversight.password",
            "portal.database.session.password",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.security.oauth2.client.registration.portal.client-secret",
            "portal.identity.admin-client-secret");

    private static final String MAIL_SERVER = "spring.mail.host";

    /** Without a server no mail is sent, which is a choice; with one, a mail has to say from whom and lead somewhere. */
    private static final List<String> REQUIRED_WITH_MAIL = List.of("portal.mail.from", "portal.mail.portal");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            Stream<String> withMail = isGiven(environment, MAIL_SERVER) ? REQUIRED_WITH_MAIL.stream() : Stream.empty();
            List<String> missing = Stream.concat(REQUIRED.stream(), withMail)
                    .filter(setting -> !isGiven(environment, setting))
                    .toList();
            if (!missing.isEmpty()) {
                throw new MissingSettings(missing);
            }
        }
    }

    private static boolean isGiven(Environment environment, String setting) {
        return StringUtils.hasText(environment.getProperty(setting));
    }

    /** As an environment variable: {@code SPRING_DATASOURCE_URL}. */
    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Names of settings that a production start needs and does not have. */
    static class MissingSettings extends RuntimeException {

        private final transient List<String> names;

        MissingSettings(List<String> names) {
            super("missing settings " + names);
            this.names = names;
        }
    }

    /** Says it in one line a setting. */
    static class Report extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable root, MissingSettings missing) {
            String lines = missing.names.stream()
                    .map(name -> "Missing setting: " + name + " (environment: " + variable(name) + ")")
                    .collect(Collectors.joining("\n"));
            return new FailureAnalysis(lines, "Give the settings above; deploy/README.md says what each is.", missing);
        }
    }
}
