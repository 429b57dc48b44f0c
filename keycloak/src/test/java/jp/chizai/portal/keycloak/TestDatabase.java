package jp.chizai.portal.keycloak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL with an empty database for Keycloak. */
final class TestDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    TestDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE keycloak LOGIN PASSWORD 'for-tests'");
            statement.execute("CREATE DATABASE keycloak OWNER keycloak");
        }
    }

    KeycloakOptions.Database settings() {
        return new KeycloakOptions.Database(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/keycloak", "keycloak", "for-tests");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
