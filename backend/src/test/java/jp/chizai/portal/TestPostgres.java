package jp.chizai.portal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import jp.chizai.portal.local.LocalPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One real PostgreSQL for all tests of a run, started when first asked for. */
public final class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        static final LocalPostgres INSTANCE = start();

        private static LocalPostgres start() {
            Path folder =
                    Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
            LocalPostgres postgres = LocalPostgres.start(folder, false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return postgres;
        }
    }

    public static LocalPostgres server() {
        return Server.INSTANCE;
    }

    /** A new, empty database of the portal's beside the shared one; gives its JDBC address. */
    public static String newDatabase(String purpose) {
        String name = purpose + "_" + ProcessHandle.current().pid();
        try (Connection connection = DriverManager.getConnection(server().url(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner portal_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server().url().replaceFirst("/[^/]*$", "/" + name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, String> settings = new HashMap<>(server().settings());
        // Keycloak is not asked before somebody signs in, and here nobody does.
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:1/realms/chizai");
        settings.put("spring.security.oauth2.client.registration.portal.client-secret", "never-sent");
        TestPropertyValues.of(settings).applyTo(context);
    }
}
