package jp.chizai.portal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A database ({@code test.database}) and a port apart from the other tests: none meets what the others leave. */
public final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = TestPostgres.newDatabase(context.getEnvironment().getRequiredProperty("test.database"));
        Map<String, String> settings = new HashMap<>(TestPostgres.server().settings());
        settings.put("spring.datasource.url", url);
        settings.put("spring.flyway.url", url);
        // Keycloak sends browsers back to ports it knows; programs may call any.
        boolean browsers = context.getEnvironment().getProperty("test.browsers", Boolean.class, false);
        settings.put("server.port", Integer.toString(browsers ? TestKeycloak.otherPortalPort() : 0));
        // A year passes within minutes.
        settings.put("portal.http.user-requests", "100000");
        settings.put("portal.http.tenant-requests", "100000");
        TestPropertyValues.of(settings).applyTo(context);
    }
}
