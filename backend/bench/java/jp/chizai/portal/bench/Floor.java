package jp.chizai.portal.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection with one of the portal's database roles, bound to a tenant as the portal binds it. */
final class Floor implements AutoCloseable {

    private final Connection connection;

    private Floor(Servers servers, String role) {
        try {
            connection = DriverManager.getConnection(servers.database(), role, "");
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Floor ofTenants(Servers servers) {
        return new Floor(servers, "portal_tenant");
    }

    static Floor ofAll(Servers servers) {
        return new Floor(servers, "portal_oversight");
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** One transaction that sees one tenant. */
    <T> T within(int tenant, Work<T> work) throws SQLException {
        try (Statement bind = connection.createStatement()) {
            bind.execute("set local app.tenant_id = '" + tenant + "'");
        }
        return within(work);
    }

    <T> T within(Work<T> work) throws SQLException {
        T result = work.in(connection);
        connection.commit();
        return result;
    }

    static <T> List<T> rows(Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(row.of(found));
                }
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
