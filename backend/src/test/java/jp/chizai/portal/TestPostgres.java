package jp.chizai.portal;

import java.nio.file.Path;
import java.util.Map;
import jp.chizai.portal.local.LocalPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of a run, started when first asked for. */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        static final LocalPostgres INSTANCE = start();

        private static LocalPostgres start() {
            LocalPostgres postgres = LocalPostgres.start(
                    Path.of("target", "test-postgres-" + ProcessHandle.current().pid()), false);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            return postgres;
        }
    }

    public static LocalPostgres server() {
        return Server.INSTANCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, String> settings = server().settings();
        TestPropertyValues.of(settings).applyTo(context);
    }
}
