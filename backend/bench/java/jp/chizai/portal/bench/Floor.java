package jp.chizai.portal.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection with the tenants' database role, bound to a tenant as the portal binds it: what nobody can go below. */
final class Floor implements AutoCloseable {

    private final Connection connection;

    Floor() throws SQLException {
        this(System.getProperty("bench.database"));
    }

    Floor(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "portal_tenant", "");
        connection.setAutoCommit(false);
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    <T> T within(int tenant, Work<T> work) throws SQLException {
        try (Statement bind = connection.createStatement()) {
            bind.execute("set local app.tenant_id = '" + tenant + "'");
        }
        T result = work.in(connection);
        connection.commit();
        return result;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
